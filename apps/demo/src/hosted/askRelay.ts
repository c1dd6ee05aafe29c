import type { CertErrorScreenProps } from '@kakao-cert/react'

/** Why the relay refused. */
export type Refusal = Pick<CertErrorScreenProps, 'surface' | 'code' | 'cause' | 'reason' | 'canGoOn'>

/** What the relay said. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal }

/** Asks the bank's relay. Rejects where no answer comes: the same can be asked again. */
export const askRelay = async <Value>(path: string, body: object): Promise<Answer<Value>> => {
  const response = await fetch(`/cert${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  return response.ok
    ? { ok: true, value: answer as Value }
    : { ok: false, error: (answer as { readonly error: Refusal }).error }
}
