import type { ReactNode } from 'react'
import { Application } from './Application.tsx'
import { ServiceHealth } from './ServiceHealth.tsx'
import { Snippet } from './Snippet.tsx'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly phoneUrl: string
  readonly onToggleLanguage: () => void
}

/** The page: the bank on one side, the phone on the other where there is room. */
export const Page = ({ texts, phoneUrl, onToggleLanguage }: Props): ReactNode => (
  <>
    <header>
      <p className="ribbon">{texts.notice}</p>
      <div className="bar">
        <span className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {texts.bank}
        </span>
        <button
          type="button"
          className="plain"
          onClick={onToggleLanguage}
          lang={texts.lang === 'ko' ? 'en' : 'ko'}
        >
          {texts.otherLanguage}
        </button>
      </div>
    </header>
    <div className="columns">
      <main>
        <Application texts={texts} />
        <Snippet texts={texts} />
      </main>
      <aside aria-labelledby="phone-heading">
        <h2 className="subtitle" id="phone-heading">
          {texts.phoneHeading}
        </h2>
        <p className="muted">{texts.phoneLead}</p>
        <iframe className="phone" src={phoneUrl} title={texts.phoneFrame} allow="clipboard-write" />
        <a className="phone-link" href={phoneUrl.replace('embedded&', '')} target="_blank" rel="noreferrer">
          {texts.openPhone}
        </a>
      </aside>
    </div>
    <footer className="foot">
      <ServiceHealth texts={texts} />
      <p>{texts.footer}</p>
    </footer>
  </>
)
