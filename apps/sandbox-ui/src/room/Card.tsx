import { useId, type ReactNode } from 'react'
import './Card.css'

interface Props {
  readonly title: string
  readonly hint?: string
  /** Beside the title. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One subject of a page. */
export const Card = ({ title, hint, action, children }: Props) => {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <div className="cardHead">
        <h2 className="cardTitle" id={id}>
          {title}
        </h2>
        {action}
      </div>
      {hint !== undefined && <p className="cardHint">{hint}</p>}
      {children}
    </section>
  )
}
