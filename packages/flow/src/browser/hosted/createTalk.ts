import type { HandOverMessage } from './HandOverMessage.ts'

type About<M> = M extends unknown ? Omit<M, 'state'> : never

/**
 * Talks with the other tabs of the site about one window. Only pages of the same origin can, whatever their opener policy
 * says; what is to be signed passes here, and is stored nowhere.
 */
export const createTalk = (state: string, hear: (message: HandOverMessage) => void) => {
  const channel = new BroadcastChannel('kakao-cert:hosted')
  channel.addEventListener('message', ({ data }: MessageEvent<HandOverMessage>) => {
    if (data.state === state) hear(data)
  })
  return {
    post: (message: About<HandOverMessage>): void => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin only
      channel.postMessage({ ...message, state })
    },
    stop: (): void => channel.close(),
  }
}
