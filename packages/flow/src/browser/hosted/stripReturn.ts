import { splitReturn } from './splitReturn.ts'

/** Takes what the hosted window put there out of the address of the page, in place of its entry in the history. */
export const stripReturn = (): void => {
  const { pathname, search, hash } = location
  const { rest } = splitReturn(search)
  if (rest !== search) history.replaceState(history.state, '', pathname + rest + hash)
}
