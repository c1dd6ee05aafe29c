import type { ReactNode } from 'react'
import { PhoneLink } from './PhoneLink.tsx'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly url: string
}

/** The sandbox's phone beside the page. */
export const PhoneAside = ({ texts, url }: Props): ReactNode => (
  <aside aria-labelledby="phone-heading">
    <h2 className="subtitle" id="phone-heading">
      {texts.phoneHeading}
    </h2>
    <p className="muted">{texts.phoneLead}</p>
    <iframe className="phone" src={`${url}&embedded`} title={texts.phoneFrame} allow="clipboard-write" />
    <PhoneLink texts={texts} url={url} />
  </aside>
)
