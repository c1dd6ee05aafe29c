import { createRestWire, type RestWireOverrides } from '@kakao-cert/protocol/rest'
import type { Patient } from '../doctor/examine.ts'

/** What the command line was given, environment included. */
export interface Given {
  readonly upstream: string | undefined
  readonly settleId: string | undefined
  readonly product: string | undefined
  readonly redirectUris: readonly string[]
  readonly wire: unknown
  readonly dealerKey: string | undefined
  readonly institutionKey: string | undefined
}

type ReadPatient =
  | { readonly ok: true; readonly patient: Patient }
  | { readonly ok: false; readonly problems: readonly string[] }

// A header takes no more.
const isKey = (key: string | undefined): key is string => /^[\x21-\x7e]{1,200}$/.test(key ?? '')

const isUpstream = (upstream: string | undefined): upstream is string =>
  upstream !== undefined && URL.canParse(upstream) && /^https?:$/.test(new URL(upstream).protocol)

/** What can be examined, or everything that is missing for that; no key is shown. */
export const readPatient = (given: Given): ReadPatient => {
  const { upstream, settleId = '', product = '', redirectUris, dealerKey, institutionKey } = given
  const wire = createRestWire(given.wire as RestWireOverrides)
  const problems = [
    ...(isUpstream(upstream)
      ? []
      : ['--upstream needs the address of the service, such as https://cert-sign.kakao.com.']),
    ...(isKey(dealerKey) ? [] : ["KAKAO_CERT_DEALER_KEY needs the dealer's REST API key, without spaces."]),
    ...(isKey(institutionKey)
      ? []
      : ["KAKAO_CERT_INSTITUTION_KEY needs the institution's REST API key, without spaces."]),
    ...(/^\S{1,200}$/.test(settleId) ? [] : ['--settle-id needs the settlement ID of the contract.']),
    ...(/^K11\d\dT?$/.test(product)
      ? []
      : ['--product needs a product code of K1100, such as K1110 or K1110T.']),
    ...(wire.ok ? [] : wire.problems.map((problem) => `--wire: ${problem}`)),
  ]
  if (problems.length > 0 || !isUpstream(upstream) || !isKey(dealerKey) || !isKey(institutionKey) || !wire.ok)
    return { ok: false, problems }
  return {
    ok: true,
    patient: {
      upstream,
      keys: { dealer: dealerKey, institution: institutionKey },
      settleId,
      product,
      redirectUris,
      wire: wire.wire,
    },
  }
}
