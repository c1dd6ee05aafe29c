import type { CertError, Completion } from '@kakao-cert/protocol'
import type { LoginExchange, LoginOrder, LoginRequest } from '@kakao-cert/protocol/login'
import type { Complete } from '../complete/createCompletion.ts'
import type { RelayConfig } from '../config/RelayConfig.ts'
import type { Hash } from '../crypto/createHash.ts'
import { randomText } from '../crypto/randomText.ts'
import type { ChangeWaiter } from '../ledger/createChangeWaiter.ts'
import type { Ledger } from '../ledger/Ledger.ts'
import type { SafeLog } from '../log/createSafeLog.ts'
import { Personal } from '../personal/Personal.ts'
import type { RelayClock } from '../RelayClock.ts'
import type { Refusal } from '../session/CommandResult.ts'
import { changeRecord } from '../store/changeRecord.ts'
import type { Store } from '../store/Store.ts'
import type { ReadIdToken } from './createIdTokenReader.ts'
import type { ExchangeCode } from './createTokenClient.ts'
import { leaseMs, settle, take, type Step } from './exchangeRules.ts'
import type { OpenLogin } from './OpenLogin.ts'

/** Logins that pages of the site open. */
export interface Logins {
  readonly open: (
    request: LoginRequest,
    binding: string,
  ) => Promise<{ readonly ok: true; readonly order: LoginOrder } | Refusal>
  readonly complete: (
    exchange: LoginExchange,
    binding: string,
  ) => Promise<{ readonly ok: true; readonly completion: Completion } | Refusal>
}

interface Options {
  readonly config: Pick<RelayConfig, 'settleId'> & { readonly login: NonNullable<RelayConfig['login']> }
  readonly store: Store
  readonly clock: RelayClock
  readonly hash: Hash
  /** Of records of the kind `session`. */
  readonly changes: Pick<ChangeWaiter, 'begin'>
  readonly exchangeCode: ExchangeCode
  readonly readIdToken: ReadIdToken
  readonly ledger: Pick<Ledger, 'issue'>
  readonly complete: Complete
  readonly log: SafeLog
}

/** The five minutes of a login, by the published table, and those that its code lasts, which is assumed. */
const returnMs = 15 * 60_000
/** How long it is known what came of a login. */
const keptMs = 24 * 60 * 60_000
/** How long somebody waits for another who exchanges the code: for both attempts. */
const patienceMs = 2 * leaseMs

const later: Refusal = { ok: false, error: { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } }
const wrongIdToken: CertError = { surface: 'client', code: 'UNKNOWN_CODE', reason: 'wrongIdToken' }

/**
 * Creates what keeps logins: each has a state and a nonce that were made here, belongs to one browser, and comes back once. Its
 * code is exchanged by whoever comes first, at whichever instance; what came of it is stored before anybody gets it.
 */
export const createLogins = (options: Options): Logins => {
  const { config, store, clock, hash, changes, exchangeCode, readIdToken, ledger, complete, log } = options
  const { product, redirectUris } = config.login

  const keyOf = (state: string) => `login:${hash('login', state)}`

  const change = async (key: string, next: (login: OpenLogin | undefined) => OpenLogin | undefined) => {
    await changeRecord(store, 'session', key, (record) => {
      const before = record && (JSON.parse(record.value) as OpenLogin)
      const after = next(before)
      return record && after && after !== before
        ? { value: JSON.stringify(after), expiresAtMs: record.expiresAtMs }
        : undefined
    })
  }

  /** Takes the return, and claims the exchange where it falls to us. */
  const takeNext = async (key: string, returned: Parameters<typeof take>[1]): Promise<Step> => {
    let step = { type: 'refused', reason: 'unknownSession' } as Step
    await change(key, (login) => {
      step = take(login, returned, clock.now())
      return step.type === 'exchange' ? step.login : undefined
    })
    return step
  }

  /** Exchanges what we have claimed, and writes down what came of it. */
  const exchange = async (key: string, { login }: Extract<Step, { type: 'exchange' }>) => {
    const claimed = login.exchange
    const result = await exchangeCode({ code: claimed.code, redirectUri: login.redirectUri })
    if (result.type === 'lost' || result.type === 'unsent')
      log.warn({ code: 'NETWORK_LOST' }, `The answer of an exchange is missing: ${result.type}.`)
    await change(key, (now) => now && settle(now, claimed, result, clock.now()))
    return result.type
  }

  const finish = async ({ login }: Extract<Step, { type: 'exchanged' }>): ReturnType<Logins['complete']> => {
    const { nonce, signData, exchange: exchanged } = login
    const { tokens, atMs } = exchanged
    const { txId, idToken } = tokens
    const subject = await readIdToken(idToken, { nonce, atMs }).catch((error: unknown) => {
      log.warn({ err: error, txId }, 'An ID token could not be read.')
      return null
    })
    // The tokens are kept: whoever asks again goes on here.
    if (subject === null) return later
    if (subject === undefined) return { ok: false, error: wrongIdToken }
    const { settleId } = config
    const issued = await ledger.issue({ txId, product, settleId, signData, validUntilMs: atMs + 1 })
    if (!issued.ok) return issued
    const { accessToken, refreshToken } = tokens
    const outcome = await complete({
      txId,
      method: 'login',
      signedAtMs: atMs,
      login: new Personal({ subject, accessToken, ...(refreshToken !== undefined && { refreshToken }) }),
    })
    return outcome.ok ? { ok: true, completion: outcome.value } : outcome
  }

  return {
    open: async ({ signData, redirectUri }, binding) => {
      if (!redirectUris.includes(redirectUri)) return { ok: false, reason: 'wrongRedirect' }
      const expiresAtMs = clock.now() + returnMs
      const order = { state: randomText(), nonce: randomText() }
      const { nonce } = order
      const login: OpenLogin = {
        binding,
        nonce,
        signData,
        redirectUri,
        expiresAtMs,
        exchange: { status: 'open' },
      }
      await store.write([
        {
          kind: 'session',
          key: keyOf(order.state),
          version: 0,
          value: JSON.stringify(login),
          expiresAtMs: expiresAtMs + keptMs,
        },
      ])
      return { ok: true, order }
    },

    complete: async ({ state, code }, binding) => {
      const key = keyOf(state)
      // By the machine's time: that of a sandbox may stand still.
      const giveUpAtMs = Date.now() + patienceMs
      while (Date.now() < giveUpAtMs) {
        const changed = changes.begin(key)
        try {
          const step = await takeNext(key, { binding, code })
          switch (step.type) {
            case 'refused':
              return { ok: false, reason: step.reason }
            case 'failed':
              return { ok: false, error: step.error }
            case 'exchanged':
              return await finish(step)
            case 'wait':
              await changed.wait(step.untilMs)
              break
            case 'exchange': {
              const result = await exchange(key, step)
              // The person decides when it is tried again.
              if (result === 'unsent' || result === 'lost') return later
              break
            }
          }
        } finally {
          changed.stop()
        }
      }
      return later
    },
  }
}
