import type { CertError } from '@kakao-cert/protocol'
import { afterEach, expect, it, vi } from 'vitest'
import type { HostedCall } from '../../hosted/HostedPorts.ts'
import type { Parameters } from '../../ports/Address.ts'
import { createHandOver } from './createHandOver.ts'
import { createTalk } from './createTalk.ts'
import { leftReturn } from './leftReturn.ts'
import { tellPopup } from './tellPopup.ts'

const call: HostedCall = {
  sdk: { url: '/sdk.js', version: '2.7.5', javascriptKey: 'key-1' },
  request: { settleId: 's', redirectUri: '/return', signData: '동의합니다.', state: 'state-1' },
}
const parameters: Parameters = [
  ['tx_id', 'tx 1&2'],
  ['state', 'state-1'],
]

/** What a tab hears of the window `state-1`. */
const listen = () => {
  const heard: (string | Parameters | CertError)[] = []
  const stop = createHandOver().listen('state-1', {
    opened: async () => {
      heard.push('opened')
      return call
    },
    refused: (error) => heard.push(error),
    returned: (news) => heard.push(news),
  })
  return { heard, stop }
}

afterEach(() => localStorage.clear())

it('tells the popup what to ask for, and hears of its return', async () => {
  const { heard, stop } = listen()
  const messages: unknown[] = []
  const popup = createTalk('state-1', (message) => messages.push(message))
  popup.post({ type: 'ready' })
  await vi.waitFor(() => expect(messages).toEqual([{ type: 'called', call, state: 'state-1' }]))
  popup.post({ type: 'returned', parameters })
  await vi.waitFor(() => expect(heard).toEqual(['opened', parameters]))
  popup.stop()
  stop()
})

it('says nothing to a popup whose window is refused, or that is not waited for any more', async () => {
  const messages: unknown[] = []
  const popup = createTalk('state-1', (message) => messages.push(message))
  const answers: ((answer: HostedCall | undefined) => void)[] = []
  const opened = vi.fn<() => Promise<HostedCall | undefined>>(
    () => new Promise((resolve) => answers.push(resolve)),
  )
  const stop = createHandOver().listen('state-1', { opened, refused: () => {}, returned: () => {} })
  popup.post({ type: 'ready' })
  popup.post({ type: 'ready' })
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(2))
  answers[0]!(undefined)
  stop()
  answers[1]!(call)
  tellPopup('state-1', 'givenUp')
  await vi.waitFor(() => expect(messages).toContainEqual({ type: 'givenUp', state: 'state-1' }))
  expect(messages).not.toContainEqual(expect.objectContaining({ type: 'called' }))
  popup.stop()
})

it('hears nothing of another window, and nothing once it has stopped', async () => {
  const { heard, stop } = listen()
  /** Says that a window has returned, and waits until others have heard it. */
  const tell = async (state: string) => {
    const witness = vi.fn<() => void>()
    const listener = createTalk(state, witness)
    const popup = createTalk(state, () => {})
    popup.post({ type: 'returned', parameters })
    await vi.waitFor(() => expect(witness).toHaveBeenCalledOnce())
    listener.stop()
    popup.stop()
  }
  await tell('state-2')
  expect(heard).toEqual([])
  stop()
  await tell('state-1')
  expect(heard).toEqual([])
})

it('hears by the storage of the site where the channel says nothing', () => {
  const { heard, stop } = listen()
  leftReturn.write('state-1', parameters)
  const [[key, newValue]] = Object.entries({ ...localStorage }) as [[string, string]]
  // A browser tells this to other tabs only.
  dispatchEvent(new StorageEvent('storage', { key, newValue }))
  dispatchEvent(new StorageEvent('storage', { key, newValue: null }))
  dispatchEvent(new StorageEvent('storage', { key: 'other', newValue }))
  expect(heard).toEqual([parameters])
  stop()
})

it('finds what was left for its window, until it says that it has it', () => {
  const handOver = createHandOver()
  leftReturn.write('state-1', parameters)
  expect(handOver.read('state-2')).toBeUndefined()
  handOver.acknowledge('state-2')
  expect(handOver.read('state-1')).toEqual(parameters)
  handOver.acknowledge('state-1')
  expect(handOver.read('state-1')).toBeUndefined()
})
