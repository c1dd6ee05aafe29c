import { CertErrorScreen, useKakaoHostedSign } from '@kakao-cert/react'
import { useState, type ReactNode } from 'react'
import { Opened } from '../Opened.tsx'
import { SignForm } from '../SignForm.tsx'
import type { Texts } from '../texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly sandboxUrl: string
}

const initialForm = () => (new URLSearchParams(location.search).get('form') === 'popup' ? 'popup' : 'tab')

/** The application for an account, signed in the hosted window, and completed by the bank's relay. */
export const HostedApplication = ({ texts, sandboxUrl }: Props): ReactNode => {
  const [form, setForm] = useState<'tab' | 'popup'>(initialForm)
  /** Whether the person has seen that the account is open, and is back at the start. */
  const [isOver, setIsOver] = useState(false)
  const sign = useKakaoHostedSign({
    sdk: {
      url: `${sandboxUrl}/sdk/:version/kakao.min.js`,
      version: '2.7.5-sandbox',
      javascriptKey: 'sandbox-javascript-key',
    },
    redirectUri: new URL(form === 'tab' ? '/hosted/' : '/hosted/return.html', location.origin).href,
    signData: texts.terms,
    form,
  })

  const choice = (
    <fieldset className="choice">
      <legend>{texts.formHeading}</legend>
      {(['tab', 'popup'] as const).map((value) => (
        <label className="agree" key={value}>
          <input type="radio" name="form" checked={form === value} onChange={() => setForm(value)} />
          {value === 'tab' ? texts.inTab : texts.inPopup}
        </label>
      ))}
    </fieldset>
  )

  const askForSignature = (start: () => void, lead: string) => {
    const startAgain = () => {
      setIsOver(false)
      start()
    }
    return (
      <article className="card" data-status={isOver ? 'idle' : sign.status}>
        <p className="muted" role="status">
          {lead}
        </p>
        {choice}
        <SignForm texts={texts} onSign={startAgain} />
      </article>
    )
  }

  switch (sign.status) {
    case 'idle':
      return askForSignature(sign.start, texts.hostedLead)
    case 'cancelled':
      return askForSignature(sign.start, texts.stopped)
    case 'opening':
    case 'away':
      return (
        <article className="card" data-status={sign.status} data-via={sign.via}>
          <div role="status">
            <h1 className="title">{texts.awayHeading}</h1>
            <p className="lead">{texts.awayBody}</p>
          </div>
          <button type="button" className="plain" onClick={sign.cancel}>
            {texts.stop}
          </button>
        </article>
      )
    case 'checking':
      return (
        <article className="card" data-status="checking">
          <p role="status">{texts.loading}</p>
        </article>
      )
    case 'completing':
      return (
        <article className="card" data-status={sign.notice ? 'noticed' : 'completing'}>
          {sign.notice ? (
            <>
              <h1 className="visually-hidden">{texts.heading}</h1>
              <CertErrorScreen {...sign.notice} txId={sign.txId} onAction={sign.retry} isFocused />
            </>
          ) : (
            <div role="status">
              <h1 className="title">{texts.signedHeading}</h1>
              <p className="lead">{texts.signedBody}</p>
            </div>
          )}
        </article>
      )
    case 'succeeded':
      return isOver ? (
        askForSignature(sign.start, texts.hostedLead)
      ) : (
        <article className="card" data-status="succeeded">
          <Opened texts={texts} txId={sign.completion.txId} onAgain={() => setIsOver(true)} />
        </article>
      )
    case 'failed':
      return (
        <article className="card" data-status="failed" data-reason={sign.error.reason}>
          <h1 className="visually-hidden">{texts.heading}</h1>
          <CertErrorScreen {...sign.error} onAction={sign.start} isFocused />
        </article>
      )
  }
}
