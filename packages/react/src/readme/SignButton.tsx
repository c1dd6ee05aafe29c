import { KakaoCertProvider, KakaoCertWindow } from '../index.ts'
import { ko } from '../locales/ko.ts'
import '../styles.css'
import { useState } from 'react'

const sandbox = { endpoint: 'http://localhost:4100/window/v1', javascriptKey: 'sandbox-javascript-key' }

export const SignButton = () => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <KakaoCertProvider {...sandbox} settleId="SANDBOX-BANK" locale={ko}>
      <button onClick={() => setIsOpen(true)}>카카오톡으로 서명하기</button>
      <KakaoCertWindow
        request={{ title: '통장 개설 동의', signData: '통장 개설에 동의합니다.' }}
        open={isOpen}
        onOpenChange={setIsOpen}
        onComplete={({ txId }) => alert(txId)}
      />
    </KakaoCertProvider>
  )
}
