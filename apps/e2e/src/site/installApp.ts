import {
  failureOfKapi,
  judgeReducedSign,
  readBridgeRequest,
  shortSignWire,
  toPlatformError,
  type BridgeRequest,
  type Platform,
  type ShortSession,
  type ShortSignFailure,
} from '@kakao-cert/protocol/short-sign'
import type { Page } from '@playwright/test'
import { createDevice, type Device } from '../relay/createDevice.ts'

interface Options {
  readonly sandboxUrl: string
  readonly platform: Platform
  /** What KakaoTalk does when the app opens it. */
  readonly signInTalk: () => Promise<void>
}

/** What an app has done for its page. */
export interface InstalledApp {
  readonly calls: readonly BridgeRequest['call'][]
  /** What the app has lost, such as when it was installed anew. */
  readonly loseKeyPair: () => void
}

/**
 * Puts an app around a page: a stand-in for the SDK of a platform, with its own key pair, that asks the sandbox for session info.
 * On Android it is an object of the page, on iOS a message handler, both named `bankApp`.
 */
export const installApp = async (page: Page, options: Options): Promise<InstalledApp> => {
  const { sandboxUrl, platform, signInTalk } = options
  const calls: BridgeRequest['call'][] = []
  let device: Device | undefined
  let txId = ''
  let session: ShortSession | undefined
  let counter = 0

  const refuse = (failure: ShortSignFailure) => ({ isOk: false, error: toPlatformError(failure, platform) })
  const done = (value: object = {}) => ({ isOk: true, value })
  const judge = () => judgeReducedSign({ hasKeyPair: device !== undefined, session, nowMs: Date.now() })

  const askSession = async () => {
    const { sessionInfo, sessionStartAt, sessionEndAt } = shortSignWire
    const response = await fetch(`${sandboxUrl}${sessionInfo.name}?tx_id=${txId}`, {
      headers: { Authorization: 'KakaoAK sandbox-rest-key-bank' },
    })
    const answer = (await response.json()) as Readonly<Record<string, string>>
    const failure = failureOfKapi(Number(answer['code']))
    if (failure) return refuse(failure)
    session = {
      startAtMs: Date.parse(answer[sessionStartAt.name] ?? ''),
      endAtMs: Date.parse(answer[sessionEndAt.name] ?? ''),
    }
    return done(session)
  }

  const handle = async (request: BridgeRequest): Promise<object> => {
    switch (request.call) {
      case 'publicKey':
        device = await createDevice()
        session = undefined
        counter = 0
        return done({ publicKey: device.publicKey })
      case 'signWithKakaoTalk':
        await signInTalk()
        return done()
      case 'sessionInfo':
        ;({ txId } = request.params)
        return askSession()
      case 'isValidSession':
        return done({ isValid: judge() === undefined })
      case 'reducedSign': {
        const failure = judge()
        if (failure || !device) return refuse(failure ?? 'noKeyPair')
        counter += 1
        return done({ signature: await device.sign(txId, counter, request.params.data) })
      }
      case 'deleteKeyPair':
        device = undefined
        session = undefined
        return done()
    }
  }

  await page.exposeFunction('askBankApp', async (message: string) => {
    const request = readBridgeRequest(JSON.parse(message))
    if (!request) throw new Error(`The app does not understand ${message}`)
    calls.push(request.call)
    const { kakaoCert, version, id } = request
    return JSON.stringify({ kakaoCert, version, id, ...(await handle(request)) })
  })
  await page.addInitScript((isAndroid) => {
    const ask = Reflect.get(window, 'askBankApp') as (message: string) => Promise<string>
    const target = new EventTarget()
    const onAndroid = {
      postMessage: (message: string) =>
        void ask(message).then((data) => target.dispatchEvent(new MessageEvent('message', { data }))),
    }
    if (isAndroid) Reflect.set(window, 'bankApp', Object.assign(target, onAndroid))
    else Reflect.set(window, 'webkit', { messageHandlers: { bankApp: { postMessage: ask } } })
  }, platform === 'android')

  return {
    calls,
    loseKeyPair: () => {
      device = undefined
    },
  }
}
