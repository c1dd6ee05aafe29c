import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEvents, type ServerEvent } from './readEvents.ts'

const streamOf = (chunks: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      chunks.forEach((chunk) => controller.enqueue(chunk))
      controller.close()
    },
  })

const collect = async (body: ReadableStream<Uint8Array>) => {
  const events: ServerEvent[] = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

const text =
  'retry: 1000\n\n: still here\n\nid: 3\nevent: snapshot\ndata: {"한":1}\n\ndata: a\ndata: b\n\ndata: cut'

it('reads events, and nothing of one that broke off', async () => {
  expect(await collect(streamOf([new TextEncoder().encode(text)]))).toEqual([
    { event: 'snapshot', data: '{"한":1}' },
    { event: 'message', data: 'a\nb' },
  ])
})

it('reads the same wherever the bytes are cut', async () => {
  const bytes = new TextEncoder().encode(text)
  const whole = await collect(streamOf([bytes]))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 6 }), async (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((end, index) => bytes.slice(places[index], end))
      expect(await collect(streamOf(chunks))).toEqual(whole)
    }),
  )
})

it('gives up on a line without an end', async () => {
  const endless = streamOf([new TextEncoder().encode('x'.repeat(70_000))])
  await expect(collect(endless)).rejects.toThrow(RangeError)
})
