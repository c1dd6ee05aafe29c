import { KakaoCertProvider, KakaoLoginButton, useKakaoLogin } from '@kakao-cert/react'
import { ko } from '@kakao-cert/react/locales/ko'
import '@kakao-cert/react/styles.css'

const sdk = {
  url: 'http://localhost:4100/sdk/:version/kakao.min.js',
  version: '2.7.5-sandbox',
  javascriptKey: 'sandbox-javascript-key',
}

const Login = () => {
  const login = useKakaoLogin({
    sdk,
    redirectUri: `${location.origin}/login/`,
    signData: '한빛은행에 로그인하고 이용 약관에 동의합니다.',
    onComplete: () => location.assign('/account'),
  })
  return <KakaoLoginButton login={login} />
}

export const LoginEmbed = () => (
  <KakaoCertProvider endpoint="/cert" settleId="SANDBOX-BANK" locale={ko}>
    <Login />
  </KakaoCertProvider>
)
