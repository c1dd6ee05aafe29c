import { readAnswer } from '../http/readAnswer.ts'

/** The code of a refusal: of its body, or of the address that it leads to. */
export const codeOf = async (response: Response): Promise<string | undefined> => {
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false
  const isRefusal = response.status >= 400 && isJson
  return readAnswer(response, isRefusal ? await response.clone().json() : undefined).code
}
