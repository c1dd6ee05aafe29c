import { createFakeTransport, snapshotAt } from '@kakao-cert/flow/testing'
import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { done, refused } from './testing/answersAt.ts'
import { withQueryClient } from './withQueryClient.ts'

const request = { settleId: 'settle', product: 'K1400', title: '동의', signData: '동의합니다.', locale: 'ko' }
const networkLost = refused({ surface: 'client', code: 'NETWORK_LOST', canGoOn: true })

const create = (answers: Parameters<typeof createFakeTransport>[0]) => {
  const queryClient = new QueryClient({ defaultOptions: { mutations: { retryDelay: 0 } } })
  const fake = createFakeTransport(answers)
  return { queryClient, fake, transport: withQueryClient(fake, queryClient) }
}

it('opens with the same key when it tries again after a lost network', async () => {
  const open = vi
    .fn()
    .mockResolvedValueOnce(networkLost)
    .mockResolvedValue(done(snapshotAt('choosing')))
  const { fake, transport } = create({ open })
  await expect(transport.open(request, 'key')).resolves.toEqual(done(snapshotAt('choosing')))
  expect(fake.calls).toEqual([
    ['open', request, 'key'],
    ['open', request, 'key'],
  ])
})

it('gives up a lost network after the third time', async () => {
  const { fake, transport } = create({ complete: () => Promise.resolve(networkLost) })
  await expect(transport.complete('session')).resolves.toEqual(networkLost)
  expect(fake.calls).toHaveLength(3)
})

it('does not try again what the server refused', async () => {
  const answer = refused({ surface: 'window', code: 'E1005' })
  const { fake, transport } = create({ open: () => Promise.resolve(answer) })
  await expect(transport.open(request, 'key')).resolves.toEqual(answer)
  expect(fake.calls).toHaveLength(1)
})

it('is seen as a mutation while it lasts, and leaves nothing in the cache', async () => {
  const { queryClient, fake, transport } = create({})
  const opened = transport.open(request, 'key')
  await vi.waitFor(() => expect(fake.calls).toHaveLength(1))
  expect(queryClient.isMutating({ mutationKey: ['kakao-cert', 'open'] })).toBe(1)
  await fake.settle('open', done(snapshotAt('choosing')))
  await opened
  await vi.waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]))
})
