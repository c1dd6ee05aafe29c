import { CertErrorScreen, useShortSign } from '../index.ts'

const transfer = JSON.stringify({ id: 'T-1', to: '김철수', amount: 10_000 })

export const TransferButton = () => {
  const sign = useShortSign({
    title: '이체 축약서명',
    text: '6시간 동안 이 브라우저에서 이체를 축약서명으로 승인하는 데 동의합니다.',
    sessionHours: 6,
  })
  switch (sign.status) {
    case 'idle':
      return <button onClick={sign.start}>카카오톡으로 한 번 서명하기</button>
    case 'waiting':
      if (sign.notice) return <CertErrorScreen {...sign.notice} onAction={sign.check} />
      return <button onClick={sign.check}>카카오톡에서 서명했어요</button>
    case 'ready':
      return (
        <button onClick={() => sign.sign(transfer)}>이체 승인하기 ({sign.accepted?.counter ?? 0})</button>
      )
    case 'failed':
      return <CertErrorScreen {...sign.error} onAction={sign.recover} />
    default:
      return <p role="status">{sign.status}</p>
  }
}
