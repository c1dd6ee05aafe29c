import type { ReactNode } from 'react'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly onToggleLanguage: () => void
}

/** The bank's header. */
export const Header = ({ texts, onToggleLanguage }: Props): ReactNode => (
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
)
