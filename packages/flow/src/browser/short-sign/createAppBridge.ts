import type { AppBridge } from './AppBridge.ts'

interface Channel {
  readonly postMessage: (message: string) => unknown
  readonly addEventListener?: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly removeEventListener?: (
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
  ) => void
}

const isChannel = (given: unknown): given is Channel =>
  typeof given === 'object' && given !== null && typeof Reflect.get(given, 'postMessage') === 'function'

const partOf = (whole: unknown, name: string): unknown =>
  typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined

/**
 * The bridge to the app around the page, by the name under which the app has put it there: on Android an object of
 * `WebViewCompat.addWebMessageListener`, on iOS a `WKScriptMessageHandlerWithReply`. Both let only origins that they name speak.
 *
 * @returns `undefined` where no app has put one there, such as in a browser
 *
 * @example
 * useShortSign({ bridge: createAppBridge('bankApp') })
 */
export const createAppBridge = (name: string): AppBridge | undefined => {
  const onAndroid = partOf(globalThis, name)
  const onIos = partOf(partOf(partOf(globalThis, 'webkit'), 'messageHandlers'), name)
  const channel = isChannel(onAndroid) ? onAndroid : onIos
  if (!isChannel(channel)) return undefined
  const listeners = new Set<(message: unknown) => void>()
  const tell = (message: unknown) => {
    for (const listener of listeners) listener(message)
  }
  const hear = ({ data }: { readonly data: unknown }) => tell(data)
  return {
    post: (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is no window: the app has named the origin
      const reply = channel.postMessage(message)
      // iOS answers a message with a promise; what it rejects with has no id, and whoever waits gives up in time.
      if (reply instanceof Promise) void reply.then(tell, () => undefined)
    },
    listen: (listener) => {
      const own = (message: unknown) => listener(message)
      if (listeners.size === 0) channel.addEventListener?.('message', hear)
      listeners.add(own)
      return () => {
        listeners.delete(own)
        if (listeners.size === 0) channel.removeEventListener?.('message', hear)
      }
    },
  }
}
