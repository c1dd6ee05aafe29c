import { KakaoCertWindow } from '@kakao-cert/react'
import { useState, type ReactNode } from 'react'
import { Opened } from './Opened.tsx'
import { SignForm } from './SignForm.tsx'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly form: 'modal' | 'inline'
}

/** The application for an account: the form, the signature, and the account. */
export const Application = ({ texts, form }: Props): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const [txId, setTxId] = useState<string>()
  const isInPage = isOpen && form === 'inline'

  return (
    <article className="card" data-signing={isInPage}>
      {!isInPage && txId === undefined && <SignForm texts={texts} onSign={() => setIsOpen(true)} />}
      {!isInPage && txId !== undefined && (
        <Opened texts={texts} txId={txId} onAgain={() => setTxId(undefined)} />
      )}
      <KakaoCertWindow
        request={{ title: texts.requestTitle, signData: texts.terms }}
        form={form}
        open={isOpen}
        onOpenChange={setIsOpen}
        onComplete={(completion) => setTxId(completion.txId)}
      />
    </article>
  )
}
