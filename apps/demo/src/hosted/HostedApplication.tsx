import { CertErrorScreen, useKakaoHostedSign } from '@kakao-cert/react'
import { useState, type ReactNode } from 'react'
import { SignForm } from '../SignForm.tsx'
import type { Texts } from '../texts/Texts.ts'
import { HostedSigned } from './HostedSigned.tsx'
import { useCompletion } from './useCompletion.ts'
import { useTicket } from './useTicket.ts'

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
  const opening = {
    settleId: 'SANDBOX-BANK',
    redirectUri: new URL(form === 'tab' ? '/hosted/' : '/hosted/return.html', location.origin).href,
    signData: texts.terms,
  }
  const ticket = useTicket(opening)
  const completion = useCompletion()
  const sign = useKakaoHostedSign({
    ...opening,
    sdk: {
      url: `${sandboxUrl}/sdk/:version/kakao.min.js`,
      version: '2.7.5-sandbox',
      javascriptKey: 'sandbox-javascript-key',
    },
    form,
    state: ticket.state,
    onSigned: (signed) => completion.mutate(signed),
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

  const startBy = (start: () => void) => () => {
    completion.reset()
    setIsOver(false)
    start()
    ticket.use()
  }
  const askForSignature = (start: () => void) =>
    ticket.refusal ? (
      <article className="card" data-status="refused">
        <CertErrorScreen {...ticket.refusal} onAction={ticket.fetchAgain} />
      </article>
    ) : (
      <article className="card" data-status={sign.status}>
        <p className="muted" role="status">
          {sign.status === 'cancelled' ? texts.stopped : texts.hostedLead}
        </p>
        {choice}
        <SignForm texts={texts} isReady={ticket.state !== undefined} onSign={startBy(start)} />
      </article>
    )

  switch (sign.status) {
    case 'idle':
    case 'cancelled':
      return askForSignature(sign.start)
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
      return isOver ? (
        askForSignature(sign.start)
      ) : (
        <HostedSigned
          texts={texts}
          completion={completion}
          txId={sign.txId}
          onAgain={() => setIsOver(true)}
          onStart={startBy(sign.start)}
        />
      )
    case 'failed': {
      const { surface, code, cause } = sign.error
      return (
        <article className="card" data-status="failed" data-reason={sign.error.reason}>
          <h1 className="visually-hidden">{texts.heading}</h1>
          <CertErrorScreen
            surface={surface}
            code={code}
            cause={cause}
            onAction={startBy(sign.start)}
            isFocused
          />
        </article>
      )
    }
  }
}
