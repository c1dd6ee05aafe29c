import type { ReactNode } from 'react'
import { Header } from '../Header.tsx'
import type { PageProps } from '../PageProps.ts'
import { PhoneAside } from '../PhoneAside.tsx'
import { PhoneLink } from '../PhoneLink.tsx'
import { useIsWide } from '../useIsWide.ts'
import { Transfers } from './Transfers.tsx'
import { textsOfTransfers } from './textsOfTransfers.ts'

/** The page of transfers, with the phone beside it where there is room. */
export const TransfersPage = ({ texts, sandboxUrl, onToggleLanguage }: PageProps): ReactNode => {
  const isWide = useIsWide()
  const phoneUrl = `${sandboxUrl}/phone?lang=${texts.lang}`
  return (
    <>
      <Header texts={texts} onToggleLanguage={onToggleLanguage} />
      <div className="columns">
        <main>
          <Transfers lang={texts.lang} />
          {!isWide && <PhoneLink texts={texts} url={phoneUrl} />}
          <a className="other" href={`/?lang=${texts.lang}`}>
            {textsOfTransfers[texts.lang].home}
          </a>
        </main>
        {isWide && <PhoneAside texts={texts} url={phoneUrl} />}
      </div>
      <footer className="foot">
        <p>{texts.footer}</p>
      </footer>
    </>
  )
}
