import type { loginCalls, loginFields, loginReturn, loginSdk } from '@kakao-cert/protocol/login'
import type { SdkCore, SdkPage } from '../hosted/installSdk.ts'

interface Wire {
  readonly loginCalls: typeof loginCalls
  readonly loginFields: typeof loginFields
  readonly loginReturn: typeof loginReturn
  readonly loginSdk: typeof loginSdk
}

type Place = Readonly<Record<string, string | undefined>>

/**
 * Defines `window.Kakao.Auth` of a page: the stand-in for the part of the JavaScript SDK that begins a certification login.
 * It travels to the browser as its own source text, so everything it uses is in here or comes in.
 */
export const installLogin = (
  page: SdkPage,
  { loginCalls, loginFields, loginReturn, loginSdk }: Wire,
  { origin, kakao, fail, readKey }: SdkCore,
): void => {
  const functionName = `Kakao.${loginSdk.auth.name}.${loginSdk.authorizeForCert.name}`
  type Options = Readonly<Record<string, unknown>>

  const text = (options: Options, { name }: { readonly name: string }): string | undefined => {
    const value = options[name]
    if (value === undefined || value === null) return undefined
    return typeof value === 'string' ? value : fail(`${functionName} takes text as ${name}.`)
  }

  const needed = (options: Options, row: { readonly name: string }): string =>
    text(options, row) || fail(`${functionName} needs the parameter ${row.name}.`)

  const flag = (options: Options, { name }: { readonly name: string }) => {
    if (!['undefined', 'boolean'].includes(typeof options[name]))
      fail(`${functionName} takes true or false as ${name}.`)
  }

  const searchOf = (place: Place) => {
    const given = Object.entries(place).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return new URLSearchParams(given)
  }

  /** 60 random characters, as the script makes them. */
  const transactionId = () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
    return Array.from(crypto.getRandomValues(new Uint8Array(60)), (byte) => letters[byte % 62]).join('')
  }

  const prepare = async (form: Place): Promise<Readonly<Record<string, string>>> => {
    const { method, path } = loginCalls.prepare
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const response = await page.fetch(origin + path, { method, headers, body: searchOf(form).toString() })
    return (await response.json()) as Readonly<Record<string, string>>
  }

  // How the script goes on without an answer is not public.
  const unanswered: Readonly<Record<string, string>> = {
    [loginReturn.error.name]: 'server_error',
    [loginReturn.errorDescription.name]: 'prepare had no answer',
  }

  const authorizeForCert = (given?: unknown): void => {
    const key = readKey()
    if (key === undefined) fail('Call Kakao.init with your JavaScript key first.')
    if (typeof given !== 'object' || given === null) return fail(`${functionName} needs parameters.`)
    const options = given as Options
    const redirectUri = needed(options, loginSdk.redirectUri)
    const form = {
      [loginFields.certType.name]: loginFields.k2100.name,
      [loginFields.clientId.name]: key,
      [loginFields.settleId.name]: needed(options, loginSdk.settleId),
      [loginFields.signData.name]: needed(options, loginSdk.signData),
      [loginFields.identifyItems.name]: text(options, loginSdk.identifyItems),
    }
    flag(options, loginSdk.throughTalk)
    flag(options, loginSdk.throughSyncplugin)
    const device = text(options, loginSdk.deviceType)
    if (device !== undefined && !['watch', 'tv'].includes(device))
      fail(`${functionName} takes watch or tv as ${loginSdk.deviceType.name}.`)
    const state = text(options, loginSdk.state)
    const prompt = text(options, loginSdk.prompt)
    const place = {
      [loginFields.clientId.name]: key,
      [loginFields.redirectUri.name]: redirectUri,
      [loginFields.responseType.name]: loginFields.code.name,
      [loginFields.prompt.name]: prompt ? `${prompt},${loginFields.cert.name}` : loginFields.cert.name,
      [loginFields.state.name]: state,
      [loginFields.nonce.name]: text(options, loginSdk.nonce),
      [loginFields.scope.name]: text(options, loginSdk.scope),
      [loginFields.serviceTerms.name]: text(options, loginSdk.serviceTerms),
      [loginFields.channelPublicId.name]: text(options, loginSdk.channelPublicId),
      [loginFields.loginHint.name]: text(options, loginSdk.loginHint),
      [loginFields.deviceType.name]: device,
      [loginFields.authTranId.name]: transactionId(),
      [loginFields.agent.name]: 'sdk/sandbox os/javascript',
    }

    const failAt = (told: Readonly<Record<string, string>>) => {
      const address = new URL(redirectUri)
      const { error, errorDescription } = loginReturn
      for (const { name } of [error, errorDescription]) address.searchParams.set(name, told[name] ?? '')
      if (state !== undefined) address.searchParams.set(loginReturn.state.name, state)
      page.location.assign(address.href)
    }

    const begin = async () => {
      const answer = await prepare(form).catch(() => unanswered)
      const id = answer[loginFields.kauthTxId.name]
      if (id === undefined) return failAt(answer[loginReturn.error.name] === undefined ? unanswered : answer)
      const search = searchOf({ ...place, [loginFields.kauthTxId.name]: id })
      page.location.assign(`${origin}${loginCalls.authorize.path}?${search.toString()}`)
    }
    void begin()
  }

  Object.assign(kakao, { [loginSdk.auth.name]: { [loginSdk.authorizeForCert.name]: authorizeForCert } })
}
