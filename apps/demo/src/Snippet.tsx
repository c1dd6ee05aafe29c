import type { ReactNode } from 'react'
import source from './Embed.tsx?raw'
import type { Texts } from './texts/Texts.ts'

/** The code that embeds the window: a file that compiles, and the same that the README shows. */
export const Snippet = ({ texts }: { readonly texts: Texts }): ReactNode => (
  <section className="card">
    <h2 className="subtitle">{texts.snippetHeading}</h2>
    <p className="muted">{texts.snippetLead}</p>
    {/* It scrolls sideways, so the keyboard has to reach it. */}
    <pre className="snippet" lang="ko" tabIndex={0} aria-label={texts.snippetHeading}>
      <code>{source.trim()}</code>
    </pre>
  </section>
)
