import { SpanKind, type Attributes } from '@opentelemetry/api'
import type { RestClient } from '../rest/RestClient.ts'
import type { RestOutcome } from '../rest/RestOutcome.ts'
import { codeOf } from './codeOf.ts'
import { createDuration, follow } from './follow.ts'

const describe = (outcome: RestOutcome<unknown>): Attributes =>
  outcome.ok
    ? { 'kakao_cert.sent': 'answered' }
    : { 'kakao_cert.sent': outcome.sent, 'error.type': codeOf(outcome.error) }

/** A REST client whose calls are followed: by step, product and code; the transaction stands in spans only. */
export const observeRest = (rest: RestClient): RestClient => {
  const duration = createDuration('kakao_cert.rest.duration', 'Calls of the REST API of the service')
  const call = <T>(
    step: string,
    product: string | undefined,
    txId: string | undefined,
    work: () => Promise<RestOutcome<T>>,
  ) =>
    follow({
      name: `kakao_cert.rest ${step}`,
      kind: SpanKind.CLIENT,
      duration,
      attributes: {
        'kakao_cert.step': step,
        ...(product !== undefined && { 'kakao_cert.product': product }),
      },
      ...(txId !== undefined && { spanAttributes: { 'kakao_cert.tx_id': txId } }),
      describe,
      work,
    })

  return {
    timeoutMs: rest.timeoutMs,
    prepare: (product, wanted, options) =>
      call('prepare', product.code, undefined, () => rest.prepare(product, wanted, options)),
    request: (product, wanted, options) =>
      call('request', product.code, wanted.tx_id, () => rest.request(product, wanted, options)),
    status: (product, txId, options) =>
      call('status', product.code, txId, () => rest.status(product, txId, options)),
    verify: (product, txId, options) =>
      call('verify', product.code, txId, () => rest.verify(product, txId, options)),
    signerInfo: (product, txId, options) =>
      call('signerInfo', product.code, txId, () => rest.signerInfo(product, txId, options)),
    ping: (options) => call('ping', undefined, undefined, () => rest.ping(options)),
  }
}
