import type { ReactNode } from 'react'
import { Application } from './Application.tsx'
import { PhoneLink } from './PhoneLink.tsx'
import { ServiceHealth } from './ServiceHealth.tsx'
import { Snippet } from './Snippet.tsx'
import type { Texts } from './texts/Texts.ts'
import { useIsWide } from './useIsWide.ts'

interface Props {
  readonly texts: Texts
  /** Where the sandbox's phone is, in the language of the page. */
  readonly phoneUrl: string
  readonly onToggleLanguage: () => void
}

/** The page: the bank on one side, the phone on the other where there is room. */
export const Page = ({ texts, phoneUrl, onToggleLanguage }: Props): ReactNode => {
  const isWide = useIsWide()
  const phoneLink = <PhoneLink texts={texts} url={phoneUrl} />
  return (
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
          {/* In the page where the phone stands beside it: a modal window would keep everybody off the phone. */}
          <Application texts={texts} form={isWide ? 'inline' : 'modal'} />
          {!isWide && phoneLink}
          <Snippet texts={texts} />
        </main>
        {isWide && (
          <aside aria-labelledby="phone-heading">
            <h2 className="subtitle" id="phone-heading">
              {texts.phoneHeading}
            </h2>
            <p className="muted">{texts.phoneLead}</p>
            <iframe
              className="phone"
              src={`${phoneUrl}&embedded`}
              title={texts.phoneFrame}
              allow="clipboard-write"
            />
            {phoneLink}
          </aside>
        )}
      </div>
      <footer className="foot">
        <ServiceHealth texts={texts} />
        <p>{texts.footer}</p>
      </footer>
    </>
  )
}
