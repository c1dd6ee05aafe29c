import { CertErrorScreen, KakaoCertProvider, useKakaoHostedSign } from '@kakao-cert/react'
import { ko } from '@kakao-cert/react/locales/ko'
import '@kakao-cert/react/styles.css'
import { useMutation, useQuery } from '@tanstack/react-query'

const sdk = {
  url: 'http://localhost:4100/sdk/:version/kakao.min.js',
  version: '2.7.5-sandbox',
  javascriptKey: 'sandbox-javascript-key',
}
const redirectUri = `${location.origin}/apply`
const signData = '통장 개설에 동의합니다.'

const askRelay = async (path: string, body: object) => {
  const response = await fetch(`/cert${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as { state?: string; txId?: string }
}

const SignButton = () => {
  // One for each attempt: by it the relay knows the window again.
  const ticket = useQuery({
    queryKey: ['ticket'],
    queryFn: () => askRelay('/hosted', { settleId: 'SANDBOX-BANK', redirectUri, signData }),
  })
  const completion = useMutation({
    mutationFn: (signed: { txId: string; state: string }) => askRelay('/hosted/complete', signed),
    retry: 3,
  })
  const sign = useKakaoHostedSign({
    sdk,
    redirectUri,
    signData,
    state: ticket.data?.state,
    onSigned: (signed) => completion.mutate(signed),
    onFail: () => void ticket.refetch(),
    onCancel: () => void ticket.refetch(),
  })
  switch (sign.status) {
    case 'idle':
    case 'cancelled':
      return (
        <button onClick={sign.start} disabled={ticket.isFetching || ticket.isError}>
          카카오톡으로 서명하기
        </button>
      )
    case 'signed':
      return <p>{completion.isSuccess ? `통장이 만들어졌어요. (${sign.txId})` : completion.status}</p>
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
