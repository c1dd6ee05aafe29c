import { CertErrorScreen } from '@kakao-cert/react'
import type { ReactNode } from 'react'
import { Opened } from '../Opened.tsx'
import type { Texts } from '../texts/Texts.ts'
import type { useCompletion } from './useCompletion.ts'

interface Props {
  readonly texts: Texts
  readonly completion: ReturnType<typeof useCompletion>
  readonly txId: string
  readonly onAgain: () => void
  /** Asks for another signature. */
  readonly onStart: () => void
}

/** The window came back with a transaction: what the bank's server says of it. */
export const HostedSigned = ({ texts, completion, txId, onAgain, onStart }: Props): ReactNode => {
  const { data, isError, variables } = completion
  if (data?.ok) {
    return (
      <article className="card" data-status="completed">
        <Opened texts={texts} txId={data.value.txId} onAgain={onAgain} />
      </article>
    )
  }
  if (data || isError) {
    const error = data?.error ?? { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }
    const askAgain = () => variables && completion.mutate(variables)
    return (
      <article className="card" data-status="refused">
        <h1 className="visually-hidden">{texts.heading}</h1>
        <CertErrorScreen {...error} txId={txId} onAction={error.canGoOn ? askAgain : onStart} isFocused />
      </article>
    )
  }
  return (
    <article className="card" data-status="completing">
      <div role="status">
        <h1 className="title">{texts.signedHeading}</h1>
        <p className="lead">{texts.signedBody}</p>
      </div>
    </article>
  )
}
