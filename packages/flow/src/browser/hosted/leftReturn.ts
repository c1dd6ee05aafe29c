import type { Parameters } from '../../ports/Address.ts'
import { createBrowserStorage } from '../createBrowserStorage.ts'

const storage = createBrowserStorage()
// One for the site, so that those that nobody takes do not pile up.
const key = 'kakao-cert:return'

const parse = (text: string | null | undefined, wanted: string): Parameters | undefined => {
  const [state, query] = text?.split(' ') ?? []
  return state === wanted ? [...new URLSearchParams(query)] : undefined
}

/** Where a return page leaves the last return, for a tab of the site that does not hear of it at once. */
export const leftReturn = {
  read: (state: string): Parameters | undefined => parse(storage.read(key), state),
  write: (state: string, parameters: Parameters): void => {
    const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]))
    storage.write(key, `${state} ${query.toString()}`)
  },
  clear: (state: string): void => {
    if (leftReturn.read(state)) storage.remove(key)
  },
  /** Calls back when another tab leaves one; answers with a function that stops it. */
  onLeft: (state: string, listener: (parameters: Parameters) => void): (() => void) => {
    const hear = (event: StorageEvent) => {
      const parameters = event.key === key ? parse(event.newValue, state) : undefined
      if (parameters) listener(parameters)
    }
    addEventListener('storage', hear)
    return () => removeEventListener('storage', hear)
  },
} as const
