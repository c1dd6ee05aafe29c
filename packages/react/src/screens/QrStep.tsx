import { lazy, Suspense, type ReactNode } from 'react'
import { Countdown } from '../parts/Countdown.tsx'
import { Notice } from '../parts/Notice.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { useTimeLeft } from '../parts/useTimeLeft.ts'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

const QrCode = lazy(() => import('../parts/QrCode.tsx'))

type Props = ScreenProps<'showingQr' | 'refreshingQr'>

const useIsExpired = ({ snapshot, receivedAtMs }: Props['sign']) =>
  useTimeLeft({
    untilMs: snapshot.phase.qrExpiresAtMs,
    serverTimeMs: snapshot.serverTimeMs,
    receivedAtMs,
  }) === 0

const Frame = ({ sign }: Pick<Props, 'sign'>): ReactNode => {
  const text = useText()
  const isExpired = useIsExpired(sign)
  const { qrText, qrExpiresAtMs } = sign.snapshot.phase
  return (
    <div data-part="qr" data-expired={isExpired} aria-busy={sign.status === 'refreshingQr'}>
      <div data-part="qr-frame">
        {isExpired ? (
          <p role="status">{text('qrExpired')}</p>
        ) : (
          <Suspense fallback={null}>
            <QrCode text={qrText} label={text('qrImage')} />
          </Suspense>
        )}
      </div>
      {!isExpired && <Countdown state={sign} untilMs={qrExpiresAtMs} label={text('qrExpiresIn')} />}
    </div>
  )
}

/** The person scans a code with the phone. */
export const QrStep = ({ sign, isFocused }: Props): ReactNode => {
  const text = useText()
  const { refreshes } = sign.snapshot.remaining
  const isRefreshing = sign.status === 'refreshingQr'
  return (
    <>
      <StepHeading isFocused={isFocused}>{text('qrHeading')}</StepHeading>
      {sign.notice && <Notice error={sign.notice} />}
      <Frame sign={sign} />
      <ol data-part="steps">
        <li>{text('qrStep1')}</li>
        <li>{text('qrStep2')}</li>
        <li>{text('qrStep3')}</li>
      </ol>
      <div data-part="more">
        <button
          type="button"
          data-part="secondary"
          aria-busy={isRefreshing}
          aria-disabled={isRefreshing}
          onClick={() => sign.status === 'showingQr' && sign.refreshQr()}
        >
          {text('refresh')}
        </button>
        <p data-part="hint" role="status">
          {refreshes > 0 ? text('refreshesLeft', { count: refreshes }) : text('lastRefresh')}
        </p>
        <button
          type="button"
          data-part="link"
          onClick={() => sign.status === 'showingQr' && sign.choosePhone()}
        >
          {text('qrTrouble')}
        </button>
      </div>
    </>
  )
}
