import { parse, ProblemSchema } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import { RestErrorSchema } from '@kakao-cert/protocol/rest'

/** The code of a refusal: of its body, or of the address that it leads to. */
export const codeOf = async (response: Response): Promise<string | undefined> => {
  const location = response.headers.get('Location')
  if (location !== null) {
    const search = location.split('?')[1] ?? ''
    return new URLSearchParams(search).get(hostedWire.errorCode.name) ?? undefined
  }
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false
  if (response.status < 400 || !isJson) return undefined
  const body: unknown = await response.clone().json()
  return parse(RestErrorSchema, body)?.error_code ?? parse(ProblemSchema, body)?.error.code
}
