import type { Challenge } from '@kakao-cert/protocol'
import { useEffect, useRef, useState, type ClipboardEvent, type FormEvent, type ReactNode } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { Resend } from '../parts/Resend.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

type Props = ScreenProps<'confirming' | 'sendingAnswer' | 'resending'>

interface AnswerProps<K extends Challenge['kind']> {
  readonly challenge: Extract<Challenge, { kind: K }>
  readonly isBusy: boolean
  readonly missed: string | undefined
  readonly onAnswer: (answer: string) => void
}

const SmsCode = ({ challenge, isBusy, missed, onAnswer }: AnswerProps<'sms'>): ReactNode => {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const { digits } = challenge

  useEffect(() => {
    const input = form.current?.querySelector('input')
    if (missed === undefined || !input) return
    input.value = ''
    input.focus()
  }, [missed, challenge.id])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('code')
    const code = typeof typed === 'string' ? typed.replace(/\D/g, '') : ''
    if (isBusy) return
    // It would cost one of few tries.
    setIsIncomplete(code.length !== digits)
    if (code.length === digits) onAnswer(code)
    else form.current?.querySelector('input')?.focus()
  }

  // Who copies the whole message means the code in it.
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const runs = event.clipboardData.getData('text').match(/\d+/g)
    const code = runs?.find((run) => run.length === digits)
    if (isBusy || code === undefined) return
    event.preventDefault()
    event.currentTarget.value = code
  }

  return (
    <form ref={form} data-part="form" noValidate onSubmit={submit}>
      <TextField
        label={text('smsCode', { count: digits })}
        error={isIncomplete ? text('smsCodeIncomplete', { count: digits }) : missed}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={digits + 4}
        onPaste={paste}
        readOnly={isBusy}
        required
      />
      <button type="submit" data-part="primary" aria-busy={isBusy} aria-disabled={isBusy}>
        {text('confirm')}
      </button>
    </form>
  )
}

const Characters = ({ challenge, isBusy, missed, onAnswer }: AnswerProps<'characters'>): ReactNode => {
  const text = useText()
  return (
    <>
      {missed !== undefined && (
        <p data-part="field-error" role="alert">
          {missed}
        </p>
      )}
      <div data-part="options" role="group" aria-label={text('charactersHeading')}>
        {challenge.options.map((option) => (
          <button
            key={option}
            type="button"
            data-part="option"
            aria-disabled={isBusy}
            onClick={() => !isBusy && onAnswer(option)}
          >
            {option}
          </button>
        ))}
      </div>
    </>
  )
}

/** The second step after a scan: the person proves to hold the phone that scanned. */
export const SecondFactor = ({ sign, isFocused }: Props): ReactNode => {
  const text = useText()
  const { phase, remaining } = sign.snapshot
  if (phase.status !== 'confirming') return null
  const { challenge, misses } = phase
  const answers = {
    isBusy: sign.status !== 'confirming',
    missed:
      misses === 0
        ? undefined
        : remaining.answers === 1
          ? text('lastTry')
          : text('missed', { count: remaining.answers }),
    onAnswer: (answer: string) => sign.status === 'confirming' && sign.answer(answer),
  }
  const isSms = challenge.kind === 'sms'
  return (
    <>
      <StepHeading isFocused={isFocused}>{text(isSms ? 'smsHeading' : 'charactersHeading')}</StepHeading>
      <p data-part="lead">{text(isSms ? 'smsHint' : 'charactersHint')}</p>
      {sign.notice && <Notice error={sign.notice} />}
      {isSms ? (
        <SmsCode challenge={challenge} {...answers} />
      ) : (
        <Characters challenge={challenge} {...answers} />
      )}
      <div data-part="more">
        <Resend sign={sign} label={text('resendCode')} />
      </div>
    </>
  )
}
