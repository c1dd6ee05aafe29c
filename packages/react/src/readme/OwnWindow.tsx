import { CertErrorScreen, useKakaoSign } from '../index.ts'

export const OwnWindow = () => {
  const sign = useKakaoSign({ title: '통장 개설 동의', signData: '통장 개설에 동의합니다.' })
  switch (sign.status) {
    case 'idle':
    case 'cancelled':
      return <button onClick={() => sign.start({ preferred: 'qr' })}>서명하기</button>
    case 'showingQr':
      return (
        <>
          <p>{sign.snapshot.phase.qrText}</p>
          <button onClick={sign.refreshQr}>새 코드 받기</button>
          <button onClick={sign.cancel}>그만두기</button>
        </>
      )
    case 'succeeded':
      return <p>서명을 마쳤어요. ({sign.completion.txId})</p>
    case 'failed': {
      const { surface, code, cause } = sign.error
      return <CertErrorScreen surface={surface} code={code} cause={cause} onAction={() => sign.start()} />
    }
    default:
      // Eleven more statuses, each with its own commands: a command at the wrong time does not compile.
      return <p>{sign.status}</p>
  }
}
