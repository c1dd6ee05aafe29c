import { CertErrorScreen } from '@kakao-cert/react'
import type { ReactNode } from 'react'
import type { Texts } from '../texts/Texts.ts'
import { TransferList } from './TransferList.tsx'
import { textsOfTransfers } from './textsOfTransfers.ts'
import { useApprovals } from './useApprovals.ts'

const timeOf = (ms: number, lang: string) =>
  new Date(ms).toLocaleTimeString(lang, { hour: 'numeric', minute: '2-digit' })

/** Transfers that are approved by short signatures. */
export const Transfers = ({ lang }: Pick<Texts, 'lang'>): ReactNode => {
  const texts = textsOfTransfers[lang]
  const { sign, approved, approve } = useApprovals(texts)

  const heading = <h1 className="title">{texts.heading}</h1>
  switch (sign.status) {
    case 'idle':
      return (
        <article className="card" data-status="idle">
          {heading}
          <p className="lead">{texts.lead}</p>
          <p className="terms">{texts.terms}</p>
          <button type="button" className="sign" onClick={sign.start}>
            {texts.start}
          </button>
        </article>
      )
    case 'waiting':
      return (
        <article className="card" data-status="waiting">
          {sign.notice ? (
            <>
              <h1 className="visually-hidden">{texts.heading}</h1>
              <CertErrorScreen {...sign.notice} onAction={sign.check} isFocused />
            </>
          ) : (
            <div role="status">
              <h1 className="title">{texts.waitingHeading}</h1>
              <p className="lead">{texts.waitingBody}</p>
            </div>
          )}
          {!sign.notice && (
            <button type="button" className="plain" onClick={sign.check}>
              {texts.check}
            </button>
          )}
        </article>
      )
    case 'ready':
    case 'signing':
      return (
        <article className="card" data-status={sign.status}>
          {heading}
          <p className="lead" role="status">
            {texts.readyBody(timeOf(sign.session.endAtMs, lang))}
          </p>
          {sign.status === 'ready' && sign.notice && (
            <CertErrorScreen {...sign.notice} onAction={() => approve([])} />
          )}
          <TransferList
            lang={lang}
            texts={texts}
            approved={approved}
            isBusy={sign.status === 'signing'}
            onApprove={approve}
          />
          <button
            type="button"
            className="plain forget"
            disabled={sign.status === 'signing'}
            onClick={sign.status === 'ready' ? sign.deleteKeyPair : undefined}
          >
            {texts.deleteKeyPair}
          </button>
        </article>
      )
    case 'failed':
      return (
        <article className="card" data-status="failed">
          <h1 className="visually-hidden">{texts.heading}</h1>
          <CertErrorScreen {...sign.error} txId={sign.txId} onAction={sign.recover} isFocused />
        </article>
      )
    case 'looking':
    case 'preparing':
    case 'deleting':
      return (
        <article className="card" data-status={sign.status}>
          {heading}
          <p role="status">{texts.busy}</p>
        </article>
      )
  }
}
