import type { ReactNode } from 'react'
import { Header } from '../Header.tsx'
import type { PageProps } from '../PageProps.ts'
import { PhoneLink } from '../PhoneLink.tsx'
import { Snippet } from '../Snippet.tsx'
import { HostedApplication } from './HostedApplication.tsx'
import source from './HostedEmbed.tsx?raw'

/** The page that opens the hosted window, and that it leads back to. */
export const HostedPage = ({ texts, sandboxUrl, onToggleLanguage }: PageProps): ReactNode => (
  <>
    <Header texts={texts} onToggleLanguage={onToggleLanguage} />
    <div className="columns">
      <main>
        <HostedApplication texts={texts} sandboxUrl={sandboxUrl} />
        <PhoneLink texts={texts} url={`${sandboxUrl}/phone?lang=${texts.lang}`} />
        <Snippet texts={texts} source={source} lead={texts.hostedSnippetLead} />
        <a className="other" href={`/?lang=${texts.lang}`}>
          {texts.embedded}
        </a>
      </main>
    </div>
    <footer className="foot">
      <p>{texts.footer}</p>
    </footer>
  </>
)
