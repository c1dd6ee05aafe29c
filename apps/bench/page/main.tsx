import { KakaoCertProvider } from '@kakao-cert/react'
import { ko } from '@kakao-cert/react/locales/ko'
import { createRoot } from 'react-dom/client'
import { signByPolling } from './signByPolling.ts'
import { Signer } from './Signer.tsx'

globalThis.signByPolling = signByPolling
globalThis.signInWindow = (personId) => {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  root.render(
    <KakaoCertProvider endpoint="/cert" settleId="SANDBOX-BANK" locale={ko}>
      <Signer personId={personId} onComplete={resolve} onFail={(code) => reject(new Error(code))} />
    </KakaoCertProvider>,
  )
  return promise.finally(() => root.unmount())
}
