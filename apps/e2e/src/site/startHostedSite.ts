import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served } from './startProcess.ts'

const page = (content: string) => `<!doctype html>
<html lang="ko">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>한빛은행</title>
  ${content}
</html>`

const startPage = (sandboxUrl: string, call: 'Cert.identify' | 'Auth.authorizeForCert', signData: string) =>
  page(`
  <script src="${sandboxUrl}/sdk/2.7.5-sandbox/kakao.min.js" crossorigin="anonymous"></script>
  <button>카카오톡으로 서명하기</button>
  <script>
    Kakao.init('sandbox-javascript-key')
    document.querySelector('button').addEventListener('click', () => {
      sessionStorage.state = crypto.randomUUID()
      Kakao.${call}({
        redirectUri: location.origin + '/return',
        settleId: 'SANDBOX-BANK',
        signData: '${signData}',
        state: sessionStorage.state,
      })
    })
  </script>`)

const pagesOf = (sandboxUrl: string): Readonly<Record<string, string>> => ({
  '/': startPage(sandboxUrl, 'Cert.identify', '통장 개설에 동의합니다.'),
  '/login': startPage(sandboxUrl, 'Auth.authorizeForCert', '로그인에 동의합니다.'),
})

/** Serves a site that opens the hosted window, and a login, by the stand-in SDK, and a page that both lead back to. */
export const startHostedSite = async (sandboxUrl: string): Promise<Served> => {
  const pages = pagesOf(sandboxUrl)
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(pages[request.url ?? ''] ?? page('<h1>돌아왔어요</h1>'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
