import { parse, ProblemSchema } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import { loginReturn, readLoginError } from '@kakao-cert/protocol/login'
import { RestErrorSchema } from '@kakao-cert/protocol/rest'
import * as v from 'valibot'

const CauseSchema = v.object({ sandbox: v.object({ cause: v.string() }) })

interface Told {
  readonly kind: 'answer' | 'redirect'
  readonly code?: string | undefined
  readonly cause?: string | undefined
}

const LoginErrorSchema = v.object({
  [loginReturn.error.name]: v.string(),
  [loginReturn.errorDescription.name]: v.exactOptional(v.string()),
  [loginReturn.errorCode.name]: v.exactOptional(v.string()),
})

const codeOfLogin = (told: unknown): string | undefined => {
  const login = parse(LoginErrorSchema, told)
  return (
    login &&
    readLoginError({ error: login.error, description: login.error_description, errorCode: login.error_code })
      .code
  )
}

/** The code that an answer tells, in its body or in the address that it leads to. */
export const readAnswer = (response: Response, body: unknown): Told => {
  const location = response.headers.get('Location')
  if (location !== null) {
    const search = new URLSearchParams(location.split('?')[1])
    return {
      kind: 'redirect',
      code: search.get(hostedWire.errorCode.name) ?? codeOfLogin(Object.fromEntries(search)),
      cause: search.get('cause') ?? undefined,
    }
  }
  const problem = parse(ProblemSchema, body)?.error
  return {
    kind: 'answer',
    code: problem?.code ?? codeOfLogin(body) ?? parse(RestErrorSchema, body)?.error_code,
    cause: problem?.cause ?? parse(CauseSchema, body)?.sandbox.cause,
  }
}
