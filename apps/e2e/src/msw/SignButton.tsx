import { KakaoCertProvider, KakaoCertWindow } from '@kakao-cert/react'
import { ko } from '@kakao-cert/react/locales/ko'
import { useState, type ReactNode } from 'react'

const sandbox = { endpoint: 'http://localhost:4100/window/v1', javascriptKey: 'sandbox-javascript-key' }

/** What a site has, and a test of a site tests. */
export const SignButton = (): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <KakaoCertProvider {...sandbox} settleId="SANDBOX-BANK" locale={ko}>
      <button onClick={() => setIsOpen(true)}>서명하기</button>
      <KakaoCertWindow
        form="inline"
        request={{ title: '통장 개설 동의', signData: '통장 개설에 동의합니다.' }}
        open={isOpen}
        onOpenChange={setIsOpen}
      />
    </KakaoCertProvider>
  )
}
