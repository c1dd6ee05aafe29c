import { createRestWire, identifyItems } from '@kakao-cert/protocol/rest'
import { defaultRateLimits } from '../limits/RateLimits.ts'
import type { RelayOptions } from '../RelayOptions.ts'
import { defaultSessionLimits } from '../session/SessionLimits.ts'
import { kauthOf } from './kauthOf.ts'
import type { LoginOptions } from '../login/LoginOptions.ts'
import { findProblems } from './findProblems.ts'
import { phaseOf } from './phaseOf.ts'
import type { RelayConfig } from './RelayConfig.ts'

const defaultMedianMs = 20_000

const readLogin = (
  { upstream, keys }: RelayOptions,
  { product, clientId = keys.institution, kauth, ...login }: LoginOptions,
): NonNullable<RelayConfig['login']> => ({
  ...login,
  product: { family: 'K2100', code: product },
  clientId,
  kauth: (kauth ?? kauthOf(upstream)).replace(/\/+$/, ''),
})

/**
 * Options with their defaults.
 *
 * @throws TypeError that tells everything that is wrong, and no secret
 */
export const readOptions = (options: RelayOptions): RelayConfig => {
  const problems = findProblems(options)
  const wire = createRestWire(options.wire)
  if (problems.length > 0 || !wire.ok)
    throw new TypeError(`The relay cannot start.\n- ${problems.join('\n- ')}`)
  const { products, identifyItems: items = ['name', 'birthday', 'phoneNumber'] } = options
  return {
    upstream: options.upstream,
    phase: phaseOf(options),
    settleId: options.settleId,
    products: {
      phone: { family: 'K1100', code: products.phone },
      ...(products.window !== undefined && { window: { family: 'K1400', code: products.window } }),
    },
    identifyItems: items.map((item) => identifyItems[item].name),
    sessions: { ...defaultSessionLimits, ...options.sessions },
    limits: { ...defaultRateLimits, ...options.limits },
    medianMs: options.medianMs ?? defaultMedianMs,
    isCookieSecure: options.cookie?.secure ?? true,
    origins: options.origins ?? [],
    redirectUris: options.hosted?.redirectUris ?? [],
    ...(options.login && { login: readLogin(options, options.login) }),
    wire: wire.wire,
  }
}
