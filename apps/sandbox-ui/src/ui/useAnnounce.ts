import { use } from 'react'
import { AnnouncerContext, type Announce } from './AnnouncerContext.ts'

/** Says a sentence to assistive technology without moving the focus. */
export const useAnnounce = (): Announce => {
  const announce = use(AnnouncerContext)
  if (announce === undefined) throw new Error('This part needs an <Announcer> around it.')
  return announce
}
