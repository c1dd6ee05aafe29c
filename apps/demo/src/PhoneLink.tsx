import type { ReactNode } from 'react'
import type { Texts } from './texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly url: string
}

/** Opens the sandbox's phone in a window of its own. */
export const PhoneLink = ({ texts, url }: Props): ReactNode => (
  <a className="phone-link" href={url} target="_blank" rel="noreferrer">
    {texts.openPhone}
  </a>
)
