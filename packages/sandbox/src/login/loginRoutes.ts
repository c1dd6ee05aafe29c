import { problemResponse, readAs } from '@kakao-cert/protocol/http'
import { loginCalls, loginFields, loginToken } from '@kakao-cert/protocol/login'
import { LoginChoiceSchema, type LoginPage } from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import { isRegistered } from '../hosted/isRegistered.ts'
import { readForm } from '../http/readForm.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import { speaksKorean } from '../http/speaksKorean.ts'
import type { SandboxOptions } from '../SandboxOptions.ts'
import type { CallContext, CallEnv } from '../traffic/CallHandler.ts'
import type { Watch } from '../traffic/Watch.ts'
import type { IdTokens } from './createIdTokens.ts'
import type { Exchanged, Logins } from './createLogins.ts'
import { kauthTxId } from './kauthTxId.ts'
import type { LoginSite } from './Login.ts'
import { loginRefusal } from './loginRefusal.ts'
import type { LoginTransaction } from './rules.ts'
import { siteAddress } from './siteAddress.ts'
import { standingOf } from './rules.ts'
import type { LoginRefusal } from './tellFailure.ts'
import { toLoginPage } from './toLoginPage.ts'

interface Options {
  readonly logins: Logins
  readonly idTokens: IdTokens
  readonly clock: Pick<VirtualClock, 'now' | 'read'>
  readonly fixtures: Fixtures
  readonly watch: Watch
  readonly pages: SandboxOptions['pages'] | undefined
}

const titles = { ko: '카카오톡 인증 로그인', en: 'KakaoTalk certification login' }

/** The page of a login; without one it says why it cannot lead back. */
const loginPagePath = '/login'

// In a process or a test: who logs in is chosen by a call.
const withoutPage = `Sandbox: without its pages, who logs in is chosen at POST ${loginCalls.choose.path}.`

const refreshMs = 60 * 24 * 60 * 60_000
const seconds = (ms: number) => Math.floor(ms / 1000)

/** Certification login (K2100, K2220): what SDKs and servers ask, the page that people choose on, and the way back. */
export const loginRoutes = ({ logins, idTokens, clock, fixtures, watch, pages }: Options): Hono<CallEnv> => {
  const app = new Hono<CallEnv>()

  app.use('/oauth/*', async (context, next) => {
    await next()
    // The address of the page tells its login.
    context.res.headers.set('Referrer-Policy', 'no-referrer')
  })

  const prepare = async (context: CallContext) => {
    const { raw: request } = context.req
    const form = await readForm(request)
    if (!form) return loginRefusal({ oauth: 'malformed' })
    const prepared = logins.prepare(form, titles[speaksKorean(request) ? 'ko' : 'en'])
    if (!prepared.ok) return loginRefusal(prepared.refusal)
    const { txId } = prepared.transaction
    context.set('txId', txId)
    return context.json({ [loginFields.kauthTxId.name]: kauthTxId(txId) })
  }

  const leadBack = (
    context: CallContext,
    site: Pick<LoginSite, 'redirectUri' | 'state'>,
    result: { readonly code: string } | { readonly refusal: LoginRefusal },
  ) => context.redirect(siteAddress(site, result))

  const siteOf = (context: CallContext): LoginSite => {
    const valueOf = (row: { readonly name: string }) => context.req.query(row.name)
    const state = valueOf(loginFields.state)
    const nonce = valueOf(loginFields.nonce)
    const scope = valueOf(loginFields.scope)
    return {
      redirectUri: valueOf(loginFields.redirectUri) ?? '',
      ...(state !== undefined && { state }),
      ...(nonce !== undefined && { nonce }),
      ...(scope !== undefined && { scope }),
    }
  }

  const faultOfAddress = (context: CallContext, login: LoginTransaction | undefined) => {
    const valueOf = (row: { readonly name: string }) => context.req.query(row.name)
    const prompts = valueOf(loginFields.prompt)?.split(/[\s,]+/) ?? []
    const isAsked =
      login &&
      valueOf(loginFields.responseType) === loginFields.code.name &&
      prompts.includes(loginFields.cert.name)
    if (!isAsked) return 'malformed'
    return valueOf(loginFields.clientId) === login.login.clientId ? undefined : 'unknownClient'
  }

  const authorize = async (context: CallContext) => {
    const login = logins.find(context.req.query(loginFields.kauthTxId.name) ?? '')
    if (login) context.set('txId', login.txId)
    const site = siteOf(context)
    const owners = login
      ? fixtures.institutions.filter(({ settleId }) => settleId === login.settleId)
      : fixtures.institutions
    if (!isRegistered(site.redirectUri, owners))
      return context.redirect(`${loginPagePath}?error=unregisteredRedirect`)
    const fault = faultOfAddress(context, login)
    if (fault || !login) return leadBack(context, site, { refusal: { oauth: fault ?? 'malformed' } })
    const standing = standingOf(login)
    if (standing.status === 'ended') return leadBack(context, site, { refusal: standing.failure })
    logins.open(login, site)
    return (await pages?.(loginPagePath)) ?? context.text(withoutPage)
  }

  const withLogin =
    (handle: (context: CallContext, login: LoginTransaction) => Response | Promise<Response>) =>
    (context: CallContext) => {
      const login = logins.find(context.req.param('kauthTxId') ?? '')
      if (!login) return problemResponse('unknownSession')
      context.set('txId', login.txId)
      return handle(context, login)
    }

  const pageOf = (context: CallContext, login: LoginTransaction) =>
    context.json(toLoginPage(login, clock.read()) satisfies LoginPage)

  const choose = withLogin(async (context, login) => {
    const choice = await readAs(context.req.raw, LoginChoiceSchema)
    if (!choice.ok) return problemResponse(choice.reason)
    const chosen = logins.choose(login, choice.value)
    return chosen ? pageOf(context, chosen) : problemResponse('wrongState')
  })

  const goBack = withLogin((context, login) => {
    const { site } = login.login
    if (!site) return context.redirect(`${loginPagePath}?error=unregisteredRedirect`)
    const result = logins.leave(login)
    return leadBack(context, site, 'code' in result ? result : { refusal: result.failure })
  })

  const tokensOf = async (origin: string, { transaction, accessToken, expiresInMs }: Exchanged) => {
    const { login, txId, personId = '' } = transaction
    const nowSeconds = seconds(clock.now())
    const idToken = await idTokens.sign({
      iss: origin,
      aud: login.clientId,
      sub: `sandbox-${personId}`,
      iat: nowSeconds,
      exp: nowSeconds + seconds(expiresInMs),
      auth_time: nowSeconds,
      ...(login.site?.nonce !== undefined && { nonce: login.site.nonce }),
    })
    return {
      [loginToken.tokenType.name]: 'bearer',
      [loginToken.accessToken.name]: accessToken,
      [loginToken.expiresIn.name]: seconds(expiresInMs),
      // Nothing here takes it: a login of a sandbox is not gone on with.
      [loginToken.refreshToken.name]: `sandbox-refresh-${crypto.randomUUID()}`,
      [loginToken.refreshTokenExpiresIn.name]: seconds(refreshMs),
      [loginToken.scope.name]: login.site?.scope ?? 'openid',
      [loginToken.idToken.name]: idToken,
      [loginToken.txId.name]: txId,
    }
  }

  const exchange = async (context: CallContext) => {
    const form = await readForm(context.req.raw)
    const valueOf = (row: { readonly name: string }) => form?.[row.name] ?? ''
    if (valueOf(loginToken.grantType) !== loginToken.authorizationCode.name)
      return loginRefusal({ oauth: 'malformed' })
    const exchanged = logins.exchange({
      clientId: valueOf(loginToken.clientId),
      code: valueOf(loginToken.code),
      redirectUri: valueOf(loginToken.redirectUri),
    })
    if (!exchanged.ok) return loginRefusal(exchanged.refusal)
    context.set('txId', exchanged.transaction.txId)
    return context.json(await tokensOf(new URL(context.req.url).origin, exchanged))
  }

  app.post(loginCalls.prepare.path, watch('login.prepare', prepare))
  app.get(loginCalls.authorize.path, watch('login.authorize', authorize))
  app.post(loginCalls.token.path, watch('login.token', exchange))
  app.get(
    loginCalls.certs.path,
    watch('login.certs', async (context) => context.json(await idTokens.certs())),
  )
  app.get(loginCalls.read.path, withLogin(pageOf))
  app.post(loginCalls.choose.path, watch('login.choose', choose))
  app.get(loginCalls.return.path, watch('login.return', goBack))
  refuseOtherMethods(app, loginCalls)
  return app
}
