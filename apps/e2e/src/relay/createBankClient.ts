import { createRestWire } from '@kakao-cert/protocol/rest'
import { createRestClient, type RestClient, type RestClientOptions } from '@kakao-cert/relay'

interface BankOptions extends Partial<RestClientOptions> {
  readonly upstream: string
  /** Which of the sandbox's REST apps calls. @default 'bank' */
  readonly app?: string
}

/** A REST client of an institution of the sandbox. */
export const createBankClient = ({ app = 'bank', ...options }: BankOptions): RestClient => {
  const created = createRestWire()
  if (!created.ok) throw new TypeError(created.problems.join('; '))
  const keys = { dealer: 'sandbox-rest-key-dealer', institution: `sandbox-rest-key-${app}` }
  return createRestClient({ keys, wire: created.wire, ...options })
}
