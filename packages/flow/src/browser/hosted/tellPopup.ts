import { createTalk } from './createTalk.ts'

/** Tells the popup of a window, if it is on a page of the site, that it can close. */
export const tellPopup = (state: string, type: 'taken' | 'givenUp'): void => {
  const talk = createTalk(state, () => {})
  talk.post({ type })
  talk.stop()
}
