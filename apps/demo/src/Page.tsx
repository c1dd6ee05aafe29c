import type { ReactNode } from 'react'
import { Application } from './Application.tsx'
import source from './Embed.tsx?raw'
import { Header } from './Header.tsx'
import type { PageProps } from './PageProps.ts'
import { PhoneAside } from './PhoneAside.tsx'
import { PhoneLink } from './PhoneLink.tsx'
import { ServiceHealth } from './ServiceHealth.tsx'
import { Snippet } from './Snippet.tsx'
import { useIsWide } from './useIsWide.ts'

/** The page: the bank on one side, the phone on the other where there is room. */
export const Page = ({ texts, sandboxUrl, onToggleLanguage }: PageProps): ReactNode => {
  const isWide = useIsWide()
  const phoneUrl = `${sandboxUrl}/phone?lang=${texts.lang}`
  return (
    <>
      <Header texts={texts} onToggleLanguage={onToggleLanguage} />
      <div className="columns">
        <main>
          {/* In the page where the phone stands beside it: a modal window would keep everybody off the phone. */}
          <Application texts={texts} form={isWide ? 'inline' : 'modal'} />
          {!isWide && <PhoneLink texts={texts} url={phoneUrl} />}
          <Snippet texts={texts} source={source} lead={texts.snippetLead} />
          <a className="other" href={`/hosted/?lang=${texts.lang}`}>
            {texts.hosted}
          </a>
          <a className="other" href={`/transfers/?lang=${texts.lang}`}>
            {texts.transfers}
          </a>
          <a className="other" href={`/login/?lang=${texts.lang}`}>
            {texts.login}
          </a>
        </main>
        {isWide && <PhoneAside texts={texts} url={phoneUrl} />}
      </div>
      <footer className="foot">
        <ServiceHealth texts={texts} />
        <p>{texts.footer}</p>
      </footer>
    </>
  )
}
