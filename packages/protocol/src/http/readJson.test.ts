import { maxBodyBytes } from '../window/windowApi.ts'
import { expect, it } from 'vitest'
import { readJson } from './readJson.ts'

const read = (body: string | ReadableStream<Uint8Array>, mediaType = 'application/json') => {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    headers: { 'Content-Type': mediaType },
    duplex: 'half',
  }
  return readJson(new Request('http://sandbox', init))
}

// With the quotes it is `length` bytes long.
const jsonOf = (length: number) => JSON.stringify('x'.repeat(length - 2))

it('takes exactly as much as is allowed, and not a byte more', async () => {
  expect(await read(jsonOf(maxBodyBytes))).toMatchObject({ ok: true })
  expect(await read(jsonOf(maxBodyBytes + 1))).toEqual({ ok: false, reason: 'bodyTooLarge' })
})

it('counts bytes, not characters', async () => {
  const body = JSON.stringify('가'.repeat(maxBodyBytes / 2))
  expect(await read(body)).toEqual({ ok: false, reason: 'bodyTooLarge' })
})

it('puts characters together that chunks cut apart', async () => {
  const bytes = new TextEncoder().encode('"홍길동"')
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(await read(body)).toEqual({ ok: true, value: '홍길동' })
})

it('stops reading a body without an end', async () => {
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(maxBodyBytes)),
    cancel: () => {
      isCancelled = true
    },
  })
  expect(await read(body)).toEqual({ ok: false, reason: 'bodyTooLarge' })
  expect(isCancelled).toBe(true)
})

it('looks at the media type first', async () => {
  expect(await read(jsonOf(maxBodyBytes + 1), 'text/plain')).toEqual({
    ok: false,
    reason: 'unsupportedMediaType',
  })
})

it('takes a body that breaks off for malformed', async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('connection lost')),
  })
  expect(await read(body)).toEqual({ ok: false, reason: 'malformedBody' })
})
