import { parse, ProblemSchema } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import { RestErrorSchema } from '@kakao-cert/protocol/rest'
import * as v from 'valibot'

const CauseSchema = v.object({ sandbox: v.object({ cause: v.string() }) })

interface Told {
  readonly kind: 'answer' | 'redirect'
  readonly code?: string | undefined
  readonly cause?: string | undefined
}

/** The code that an answer tells, in its body or in the address that it leads to. */
export const readAnswer = (response: Response, body: unknown): Told => {
  const location = response.headers.get('Location')
  if (location !== null) {
    const search = new URLSearchParams(location.split('?')[1])
    return {
      kind: 'redirect',
      code: search.get(hostedWire.errorCode.name) ?? undefined,
      cause: search.get('cause') ?? undefined,
    }
  }
  const problem = parse(ProblemSchema, body)?.error
  return {
    kind: 'answer',
    code: problem?.code ?? parse(RestErrorSchema, body)?.error_code,
    cause: problem?.cause ?? parse(CauseSchema, body)?.sandbox.cause,
  }
}
