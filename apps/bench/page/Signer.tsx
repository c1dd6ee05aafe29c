import { useKakaoSign } from '@kakao-cert/react'
import { useLayoutEffect, useRef } from 'react'
import { signRequest } from './signRequest.ts'

interface Props {
  readonly personId: string
  readonly onComplete: (latencyMs: number) => void
  readonly onFail: (code: string) => void
}

/** Goes from one step to the next as a person does who signs by QR code. */
export const Signer = ({ personId, onComplete, onFail }: Props) => {
  const signedAtMs = useRef(Number.NaN)
  const sign = useKakaoSign({
    ...signRequest,
    requestId: personId,
    onComplete: () => onComplete(Date.now() - signedAtMs.current),
    onFail: ({ code }) => onFail(code),
  })
  useLayoutEffect(() => {
    if (sign.status === 'idle') sign.start({ preferred: 'qr' })
    if (sign.status === 'choosing') sign.chooseQr()
    if (sign.status === 'showingQr') void hands.scan(personId, sign.snapshot.phase.qrText)
    if (sign.status === 'confirming') void hands.smsCode(personId).then(sign.answer)
    if (sign.status === 'waiting') void hands.sign(personId)
    if (sign.status === 'verifying') signedAtMs.current = sign.snapshot.phase.signedAtMs
    // oxlint-disable-next-line react/exhaustive-deps -- one step, one deed
  }, [sign.status])
  return <p>{sign.status}</p>
}
