import { splitReturn } from './splitReturn.ts'

/** Takes what was put there out of the address of the page, in place of its entry in the history. */
export const stripReturn = (names: ReadonlySet<string>): void => {
  const { pathname, search, hash } = location
  const { rest } = splitReturn(search, names)
  if (rest !== search) history.replaceState(history.state, '', pathname + rest + hash)
}
