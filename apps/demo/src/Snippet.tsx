import type { ReactNode } from 'react'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  /** A file that compiles, and the same that a README shows. */
  readonly source: string
  readonly lead: string
}

/** The code behind what the page shows. */
export const Snippet = ({ texts, source, lead }: Props): ReactNode => (
  <section className="card">
    <h2 className="subtitle">{texts.snippetHeading}</h2>
    <p className="muted">{lead}</p>
    {/* It scrolls sideways, so the keyboard has to reach it. */}
    <pre className="snippet" lang="ko" tabIndex={0} aria-label={texts.snippetHeading}>
      <code>{source.trim()}</code>
    </pre>
  </section>
)
