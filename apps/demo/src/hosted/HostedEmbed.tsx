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
  })
  switch (sign.status) {
    case 'idle':
    case 'cancelled':
      return <button onClick={sign.start}>카카오톡으로 서명하기</button>
    case 'completing':
      return sign.notice ? (
        <CertErrorScreen {...sign.notice} onAction={sign.retry} />
      ) : (
        <p>확인하고 있어요.</p>
      )
    case 'succeeded':
      return <p>통장이 만들어졌어요. ({sign.completion.txId})</p>
    case 'failed':
      return <CertErrorScreen {...sign.error} onAction={sign.start} />
    default:
      return <p>인증 창에서 서명해 주세요.</p>
  }
}

export const HostedEmbed = () => (
  <KakaoCertProvider endpoint="/cert" settleId="SANDBOX-BANK" locale={ko}>
    <SignButton />
  </KakaoCertProvider>
)
