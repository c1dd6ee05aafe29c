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

const startPage = (sandboxUrl: string) =>
  page(`
  <script src="${sandboxUrl}/sdk/2.7.5-sandbox/kakao.min.js" crossorigin="anonymous"></script>
  <button>카카오톡으로 서명하기</button>
  <script>
    Kakao.init('sandbox-javascript-key')
    document.querySelector('button').addEventListener('click', () => {
      sessionStorage.state = crypto.randomUUID()
      Kakao.Cert.identify({
        redirectUri: location.origin + '/return',
        settleId: 'SANDBOX-BANK',
        signData: '통장 개설에 동의합니다.',
        state: sessionStorage.state,
      })
    })
  </script>`)

/** Serves a site that opens the hosted window by the stand-in SDK, and a page that it leads back to. */
export const startHostedSite = async (sandboxUrl: string): Promise<Served> => {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(request.url === '/' ? startPage(sandboxUrl) : page('<h1>돌아왔어요</h1>'))
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
