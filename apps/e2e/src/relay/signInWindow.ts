import { parse, SnapshotSchema } from '@kakao-cert/protocol'
import { createSandboxControl, sandboxKey } from '@kakao-cert/sandbox'
import { hong, signRequest } from './createSiteBrowser.ts'

/** Signs in a window of the sandbox, as a person does in the hosted one; answers with what leads back to the site. */
export const signInWindow = async (sandboxUrl: string, signData = signRequest.signData): Promise<string> => {
  const send = async (path: string, body: object) => {
    const response = await fetch(`${sandboxUrl}/window/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `KakaoAK ${sandboxKey}` },
      body: JSON.stringify(body),
    })
    return parse(SnapshotSchema, await response.json())
  }
  const opened = await send('/sessions', { ...signRequest, product: 'K1400T', signData })
  await send(`/sessions/${opened?.sessionId}/phone`, hong)
  await createSandboxControl(sandboxUrl).signAs('hong')
  return opened?.txId ?? ''
}
