import type { ReactNode } from 'react'
import type { Texts } from '../texts/Texts.ts'
import { transfers } from './transfers.ts'
import type { TransferTexts } from './TransferTexts.ts'

interface Props {
  readonly lang: Texts['lang']
  readonly texts: TransferTexts
  readonly approved: ReadonlyMap<string, number>
  readonly isBusy: boolean
  readonly onApprove: (ids: readonly string[]) => void
}

/** The transfers that wait, and those that are approved. */
export const TransferList = ({ lang, texts, approved, isBusy, onApprove }: Props): ReactNode => {
  const left = transfers.filter(({ id }) => !approved.has(id)).map(({ id }) => id)
  return (
    <>
      <ul className="transfers" aria-label={texts.list}>
        {transfers.map(({ id, to, amount }) => {
          const counter = approved.get(id)
          return (
            <li key={id} data-approved={counter !== undefined}>
              <span className="to">{to[lang]}</span>
              <span className="amount">{texts.amount(amount)}</span>
              {counter === undefined ? (
                <button
                  type="button"
                  className="plain"
                  aria-label={texts.approve(to[lang])}
                  disabled={isBusy}
                  onClick={() => onApprove([id])}
                >
                  {texts.approveShort}
                </button>
              ) : (
                <span className="approved">{texts.approved(counter)}</span>
              )}
            </li>
          )
        })}
      </ul>
      {left.length > 0 && (
        <button type="button" className="sign" disabled={isBusy} onClick={() => onApprove(left)}>
          {texts.approveAll}
        </button>
      )}
    </>
  )
}
