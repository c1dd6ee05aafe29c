import type { ReactNode } from 'react'
import { snippet } from './snippet.ts'
import type { Texts } from './texts/Texts.ts'

/** The code that embeds the window. */
export const Snippet = ({ texts }: { readonly texts: Texts }): ReactNode => (
  <section className="card">
    <h2 className="subtitle">{texts.snippetHeading}</h2>
    <p className="muted">{texts.snippetLead}</p>
    {/* It scrolls sideways, so the keyboard has to reach it. */}
    <pre className="snippet" lang="ko" tabIndex={0} aria-label={texts.snippetHeading}>
      <code>{snippet}</code>
    </pre>
  </section>
)
