import { useCallback, useEffect, useId, useRef } from 'react'
import { useLive } from '../changes/useLive.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { LoadedContent } from './LoadedContent.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import { Time } from './Time.tsx'
import './TransactionDialog.css'

interface Props {
  readonly txId: string
  readonly onClose: () => void
}

/** One transaction with all that happened to it, as it happens. */
export const TransactionDialog = ({ txId, onClose }: Props) => {
  const say = useTexts()
  const { language } = useLanguage()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const load = useCallback(() => sandboxClient.transaction(txId), [txId])
  const { loaded, reload } = useLive(load, 'transactions')

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  return (
    <dialog ref={dialog} className="transactionDialog" aria-labelledby={id} onClose={onClose}>
      <div className="transactionHead">
        <h2 id={id} className="transactionHeading">
          {say('transaction')}
        </h2>
        <Button onClick={() => dialog.current?.close()}>{say('close')}</Button>
      </div>
      <p className="transactionId">
        <code>{txId}</code>
        <CopyButton text={txId} label="copyTxId" />
      </p>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({
          title,
          institution,
          settleId,
          product,
          personId,
          origin,
          status,
          error,
          validUntilMs,
          timeline,
        }) => (
          <>
            <dl className="facts">
              <div>
                <dt>{say('transactionStatus')}</dt>
                <dd>
                  <StatusBadge status={status} {...(error && { error })} />
                </dd>
              </div>
              <div>
                <dt>{say('transactionTitle')}</dt>
                <dd>{title}</dd>
              </div>
              <div>
                <dt>{say('institution')}</dt>
                <dd>
                  {institution} <code>{settleId}</code>
                </dd>
              </div>
              <div>
                <dt>{say('transactionProduct')}</dt>
                <dd>
                  <code>{product}</code> {say(`by_${origin}`)}
                </dd>
              </div>
              {validUntilMs !== undefined && (
                <div>
                  <dt>{say('validUntil')}</dt>
                  <dd>
                    <Time ms={validUntilMs} />
                  </dd>
                </div>
              )}
              {personId !== undefined && (
                <div>
                  <dt>{say('transactionPerson')}</dt>
                  <dd>
                    <a
                      href={`/phone?${new URLSearchParams({ person: personId, lang: language }).toString()}`}
                    >
                      {say('phoneOf', { person: personId })}
                    </a>
                  </dd>
                </div>
              )}
            </dl>
            <h3 className="timelineHeading">{say('timeline')}</h3>
            <ol className="timeline">
              {timeline.map(({ atMs, by, ...standing }, index) => (
                <li key={`${atMs} ${index}`} className="timelineEntry">
                  <Time ms={atMs} />
                  <code>{by}</code>
                  <StatusBadge {...standing} />
                </li>
              ))}
            </ol>
          </>
        )}
      </LoadedContent>
    </dialog>
  )
}
