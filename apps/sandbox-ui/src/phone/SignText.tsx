import { useId } from 'react'
import './RequestFacts.css'

interface Props {
  readonly title: string
  readonly text: string
}

/** A text that is signed, under its title. */
export const SignText = ({ title, text }: Props) => {
  const titleId = useId()
  return (
    <div className="requestFactsText">
      <h3 id={titleId} className="requestFactsHeading">
        {title}
      </h3>
      {/* Can be focused so that the arrow keys scroll it. */}
      <section className="requestFactsSignData" aria-labelledby={titleId} tabIndex={0} data-part="sign-data">
        {text}
      </section>
    </div>
  )
}
