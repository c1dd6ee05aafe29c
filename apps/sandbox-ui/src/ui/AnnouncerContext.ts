import { createContext } from 'react'

/** Says a sentence to assistive technology without moving the focus. */
export type Announce = (sentence: string) => void

/** The page's one live region. */
export const AnnouncerContext = createContext<Announce | undefined>(undefined)
