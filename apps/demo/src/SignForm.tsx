import { useState, type ReactNode } from 'react'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly onSign: () => void
}

/** What the account is, its terms, and the button that asks for the signature. */
export const SignForm = ({ texts, onSign }: Props): ReactNode => {
  const [hasAgreed, setHasAgreed] = useState(false)
  const [isReminded, setIsReminded] = useState(false)

  const sign = () => {
    setIsReminded(!hasAgreed)
    if (hasAgreed) onSign()
  }

  return (
    <>
      <h1 className="title">{texts.heading}</h1>
      <p className="lead">{texts.lead}</p>
      <h2 className="visually-hidden">{texts.product}</h2>
      <dl className="facts">
        {texts.facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 className="subtitle">{texts.termsHeading}</h2>
      <p className="terms">{texts.terms}</p>
      <label className="agree">
        <input
          type="checkbox"
          checked={hasAgreed}
          aria-describedby={isReminded ? 'agree-first' : undefined}
          onChange={(event) => {
            setHasAgreed(event.target.checked)
            setIsReminded(false)
          }}
        />
        {texts.agree}
      </label>
      {isReminded && (
        <p className="reminder" id="agree-first" role="alert">
          {texts.agreeFirst}
        </p>
      )}
      <button type="button" className="sign" onClick={sign}>
        {texts.sign}
      </button>
    </>
  )
}
