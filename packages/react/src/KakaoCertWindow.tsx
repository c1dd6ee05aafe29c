import { isLiveState } from '@kakao-cert/flow'
import { forwardRef, useEffect, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react'
import { Connection } from './compose/Connection.tsx'
import { SignContext } from './compose/SignContext.ts'
import { TimeLeft } from './compose/TimeLeft.tsx'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import { Icon } from './parts/Icon.tsx'
import { useKakaoSignFlow, type UseKakaoSignOptions } from './useKakaoSign.ts'
import { useLatest } from './useLatest.ts'
import { useText } from './useText.ts'
import { Frame } from './window/Frame.tsx'
import { LeaveDialog } from './window/LeaveDialog.tsx'
import { needsAsking } from './window/needsAsking.ts'
import { Steps } from './window/Steps.tsx'

/** Why the window wants to be opened or closed. */
export interface OpenChangeDetails {
  /** `resumed`: a reload interrupted it and it goes on. */
  readonly reason: 'resumed' | 'completed' | 'failed' | 'cancelled'
}

type Callbacks = Pick<UseKakaoSignOptions, 'onComplete' | 'onFail' | 'onCancel'>

/** Props of `KakaoCertWindow`; other props go to its element. */
export interface KakaoCertWindowProps
  extends Callbacks, Omit<ComponentPropsWithoutRef<'section'>, keyof Callbacks> {
  /** What to sign. */
  readonly request: Omit<UseKakaoSignOptions, keyof Callbacks>
  /** `modal` over the page, or `inline` in it. @default 'modal' */
  readonly form?: 'modal' | 'inline'
  /** Whether the window is there. It asks for a session when it opens, and cancels it when it is closed from outside. */
  readonly open: boolean
  /** The window wants to be opened (after a reload) or closed. Without it nobody can close the window. */
  readonly onOpenChange?: (open: boolean, details: OpenChangeDetails) => void
}

/**
 * The standard auth window: the person chooses a method, signs in KakaoTalk, and sees how it went. A reload or a second
 * tab goes on where it was. Needs a `KakaoCertProvider` above it and `@kakao-cert/react/styles.css` on the page.
 *
 * @example
 * <KakaoCertWindow
 *   request={{ title: 'Open an account', signData: 'I agree to the terms.' }}
 *   open={isOpen}
 *   onOpenChange={setIsOpen}
 *   onComplete={({ txId }) => finish(txId)}
 * />
 */
export const KakaoCertWindow = forwardRef<HTMLElement, KakaoCertWindowProps>(
  (
    { request, form = 'modal', open, onOpenChange, onComplete, onFail, onCancel, onClickCapture, ...element },
    ref,
  ) => {
    const { locale, theme } = useKakaoCertContext('<KakaoCertWindow>')
    const text = useText()
    const labelId = useId()
    const { sign, flow } = useKakaoSignFlow({
      ...request,
      ...(onComplete && { onComplete }),
      ...(onFail && { onFail }),
      ...(onCancel && { onCancel }),
    })
    const [isLeaving, setIsLeaving] = useState(false)
    const [hasBeenUsed, setHasBeenUsed] = useState(false)
    const latest = useLatest(onOpenChange)

    const wasOpen = useRef(false)
    useEffect(() => {
      if (open) {
        // Ignored where an attempt is under way.
        flow.start()
      } else if (wasOpen.current) {
        flow.cancel()
        // Strict mode runs this twice.
      } else if (latest.current && flow.getState().status === 'idle' && flow.resume()) {
        latest.current(true, { reason: 'resumed' })
      }
      wasOpen.current = open
    }, [open, flow, latest])

    const close = (reason: OpenChangeDetails['reason']) => {
      setIsLeaving(false)
      onOpenChange?.(false, { reason })
    }

    const leave = () => {
      flow.cancel()
      close('cancelled')
    }

    const isAsking = isLeaving && needsAsking(sign)
    const stay = () => setIsLeaving(false)

    const dismiss = () => {
      if (isAsking) stay()
      else if (sign.status === 'succeeded') close('completed')
      else if (sign.status === 'failed') close('failed')
      else if (sign.status === 'verifying') return
      else if (needsAsking(sign)) setIsLeaving(true)
      else leave()
    }

    const isLive = isLiveState(sign)
    const isModal = form === 'modal'
    const canClose = sign.status !== 'verifying' && onOpenChange !== undefined
    const canGoBack = sign.status === 'enteringPhone' || sign.status === 'showingQr'

    return (
      <Frame
        {...element}
        forwardedRef={ref}
        form={form}
        isOpen={open}
        onDismiss={dismiss}
        className={['kakao-cert', element.className].filter(Boolean).join(' ')}
        lang={locale.lang}
        aria-labelledby={labelId}
        data-part="window"
        data-form={form}
        data-status={sign.status}
        data-theme={theme}
        onClickCapture={(event) => {
          setHasBeenUsed(true)
          onClickCapture?.(event)
        }}
      >
        <header data-part="header">
          {canGoBack && (
            <button type="button" data-part="icon-button" aria-label={text('back')} onClick={sign.goBack}>
              <Icon name="back" />
            </button>
          )}
          <p data-part="label" id={labelId}>
            {text('windowLabel')}
            {isLive && <span data-part="institution">{sign.snapshot.institution}</span>}
          </p>
          {canClose && (
            <button type="button" data-part="icon-button" aria-label={text('close')} onClick={dismiss}>
              <Icon name="close" />
            </button>
          )}
        </header>
        <SignContext.Provider
          value={{ sign, isFocused: isModal || hasBeenUsed, onClose: canClose ? dismiss : undefined }}
        >
          <Connection />
          <div data-part="body">
            {isLive && <p data-part="request">{sign.snapshot.title}</p>}
            <Steps />
          </div>
          <TimeLeft />
        </SignContext.Provider>
        {isAsking && <LeaveDialog onLeave={leave} onStay={stay} />}
      </Frame>
    )
  },
)
KakaoCertWindow.displayName = 'KakaoCertWindow'
