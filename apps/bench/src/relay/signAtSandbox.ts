import { windowApi } from '@kakao-cert/protocol'
import { sandboxKey, windowPath } from '@kakao-cert/sandbox'
import { request, type Dispatcher } from 'undici'
import { hong } from './hong.ts'
import { signRequest } from './signRequest.ts'

/** Has a transaction of the window signed at a sandbox, as in a hosted window; answers with its id. */
export const signAtSandbox = async (sandboxUrl: string, dispatcher: Dispatcher): Promise<string> => {
  const post = async (path: string, body: object): Promise<{ sessionId: string; txId: string }> => {
    const answer = await request(sandboxUrl + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `KakaoAK ${sandboxKey}` },
      body: JSON.stringify(body),
      dispatcher,
    })
    const text = await answer.body.text()
    if (answer.statusCode >= 300) throw new Error(`${path} was answered with ${answer.statusCode}: ${text}`)
    return JSON.parse(text) as { sessionId: string; txId: string }
  }
  const opened = await post(windowPath + windowApi.open.path, { ...signRequest, product: 'K1400T' })
  await post(windowPath + windowApi.submitPhone.path.replace(':sessionId', opened.sessionId), hong)
  await post(`/__sandbox/phones/hong/requests/${opened.sessionId}/sign`, {})
  return opened.txId
}
