import type { ReactNode } from 'react'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly txId: string
  readonly onAgain: () => void
}

/** The account is open. */
export const Opened = ({ texts, txId, onAgain }: Props): ReactNode => (
  <div role="status">
    <h1 className="title">{texts.doneHeading}</h1>
    <p className="lead">{texts.doneBody}</p>
    <p className="muted">
      {texts.txId} <code>{txId}</code>
    </p>
    <button type="button" className="plain" onClick={onAgain}>
      {texts.again}
    </button>
  </div>
)
