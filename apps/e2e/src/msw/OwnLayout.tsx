import { KakaoCert, KakaoCertProvider, useKakaoSign } from '@kakao-cert/react'
import { ko } from '@kakao-cert/react/locales/ko'

const sandbox = { endpoint: 'http://localhost:4100/window/v1', javascriptKey: 'sandbox-javascript-key' }

const Signing = () => {
  const sign = useKakaoSign({ title: '통장 개설 동의', signData: '통장 개설에 동의합니다.' })
  return (
    <KakaoCert.Root sign={sign} className="signing">
      {sign.status === 'idle' && <button onClick={() => sign.start()}>서명하기</button>}
      <main>
        <KakaoCert.MethodChoice />
        <KakaoCert.PhoneForm />
        <KakaoCert.Qr />
        <KakaoCert.SecondFactor />
        <KakaoCert.Status />
        <KakaoCert.Error />
      </main>
      <aside>
        <KakaoCert.Connection />
        <KakaoCert.TimeLeft />
        {'snapshot' in sign && <p>{sign.snapshot.institution}</p>}
      </aside>
    </KakaoCert.Root>
  )
}

export const OwnLayout = () => (
  <KakaoCertProvider {...sandbox} settleId="SANDBOX-BANK" locale={ko}>
    <Signing />
  </KakaoCertProvider>
)
