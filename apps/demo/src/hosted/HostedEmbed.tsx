import { CertErrorScreen, KakaoCertProvider, useKakaoHostedSign } from '@kakao-cert/react'
import { ko } from '@kakao-cert/react/locales/ko'
import '@kakao-cert/react/styles.css'

const sdk = {
  url: 'http://localhost:4100/sdk/:version/kakao.min.js',
  version: '2.7.5-sandbox',
  javascriptKey: 'sandbox-javascript-key',
}

const SignButton = () => {
  const sign = useKakaoHostedSign({
    sdk,
    redirectUri: `${location.origin}/apply`,
    signData: '통장 개설에 동의합니다.',
    onSigned: ({ txId }) => console.log(txId),
  })
  switch (sign.status) {
    case 'idle':
    case 'cancelled':
      return <button onClick={sign.start}>카카오톡으로 서명하기</button>
    case 'signed':
      return <p>서명이 돌아왔어요. ({sign.txId})</p>
    case 'failed': {
      const { surface, code, cause } = sign.error
      return <CertErrorScreen surface={surface} code={code} cause={cause} onAction={sign.start} />
    }
    default:
      return <p>{sign.status}</p>
  }
}

export const HostedEmbed = () => (
  <KakaoCertProvider endpoint="/cert" settleId="SANDBOX-BANK" locale={ko}>
    <SignButton />
  </KakaoCertProvider>
)
