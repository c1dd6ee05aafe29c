import { findCode } from '@kakao-cert/codes'
import type { RestRequest } from '@kakao-cert/protocol/rest'
import type { Product } from './Product.ts'
import type { RestClient } from './RestClient.ts'
import type { RestOutcome } from './RestOutcome.ts'

/**
 * Sends the message of a prepared transaction. Where the answer is lost, asking again tells: a transaction is requested once only,
 * so that a refusal for the second time says that the first was done.
 */
export const requestOnce = async (
  rest: Pick<RestClient, 'request'>,
  product: Product,
  wanted: RestRequest,
): Promise<RestOutcome<null>> => {
  const outcome = await rest.request(product, wanted)
  if (outcome.ok || outcome.sent === 'refused') return outcome
  const again = await rest.request(product, wanted)
  const wasDone =
    !again.ok &&
    again.sent === 'refused' &&
    findCode(again.error.surface, again.error.code).remedy === 'checkStatus'
  return wasDone ? { ok: true, value: null } : again
}
