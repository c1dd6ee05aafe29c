import type { ReactNode } from 'react'
import { Header } from '../Header.tsx'
import type { PageProps } from '../PageProps.ts'
import { PhoneLink } from '../PhoneLink.tsx'
import { Snippet } from '../Snippet.tsx'
import source from './LoginEmbed.tsx?raw'
import { LoginPanel } from './LoginPanel.tsx'

/** The page that begins a certification login, and that it leads back to. */
export const LoginPage = ({ texts, sandboxUrl, onToggleLanguage }: PageProps): ReactNode => (
  <>
    <Header texts={texts} onToggleLanguage={onToggleLanguage} />
    <div className="columns">
      <main>
        <LoginPanel texts={texts} sandboxUrl={sandboxUrl} />
        <PhoneLink texts={texts} url={`${sandboxUrl}/phone?lang=${texts.lang}`} />
        <Snippet texts={texts} source={source} lead={texts.loginSnippetLead} />
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
