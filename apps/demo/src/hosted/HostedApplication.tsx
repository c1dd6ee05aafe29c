import { CertErrorScreen, useKakaoHostedSign } from '@kakao-cert/react'
import { useState, type ReactNode } from 'react'
import { SignForm } from '../SignForm.tsx'
import type { Texts } from '../texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly sandboxUrl: string
}

const initialForm = () => (new URLSearchParams(location.search).get('form') === 'popup' ? 'popup' : 'tab')

/** The application for an account, signed in the hosted window. */
export const HostedApplication = ({ texts, sandboxUrl }: Props): ReactNode => {
  const [form, setForm] = useState<'tab' | 'popup'>(initialForm)
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

  switch (sign.status) {
    case 'idle':
    case 'cancelled':
      return (
        <article className="card" data-status={sign.status}>
          <p className="muted" role="status">
            {sign.status === 'cancelled' ? texts.stopped : texts.hostedLead}
          </p>
          {choice}
          <SignForm texts={texts} onSign={sign.start} />
        </article>
      )
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
    case 'signed':
      return (
        <article className="card" data-status="signed">
          <div role="status">
            <h1 className="title">{texts.signedHeading}</h1>
            <p className="lead">{texts.signedBody}</p>
            <p className="muted">
              {texts.txId} <code>{sign.txId}</code>
            </p>
          </div>
        </article>
      )
    case 'failed': {
      const { surface, code, cause } = sign.error
      return (
        <article className="card" data-status="failed" data-reason={sign.error.reason}>
          <h1 className="visually-hidden">{texts.heading}</h1>
          <CertErrorScreen surface={surface} code={code} cause={cause} onAction={sign.start} isFocused />
        </article>
      )
    }
  }
}
