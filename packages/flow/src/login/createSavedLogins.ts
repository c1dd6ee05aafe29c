import type { Storage } from '../ports/Ports.ts'

/** What a browser remembers of a login that it opened: nothing of the person, and nothing of what is signed. */
export interface SavedLogin {
  readonly state: string
  readonly startedAtMs: number
  /** Whether its return is taken, or not wanted any more. */
  readonly isUsed: boolean
  /** Which of the site's logins it is. */
  readonly requestId: string
}

const key = 'kakao-cert:logins'
const dayMs = 24 * 60 * 60_000
const maxKept = 20

const parse = (line: string): readonly SavedLogin[] => {
  const [, startedAtMs, use, state, requestId] = /^(\d+) (open|used) (\S+) (\S+)$/.exec(line) ?? []
  if (state === undefined || requestId === undefined) return []
  try {
    return [
      {
        state: decodeURIComponent(state),
        startedAtMs: Number(startedAtMs),
        isUsed: use === 'used',
        requestId: decodeURIComponent(requestId),
      },
    ]
  } catch {
    return []
  }
}

const format = ({ state, startedAtMs, isUsed, requestId }: SavedLogin) =>
  [startedAtMs, isUsed ? 'used' : 'open', encodeURIComponent(state), encodeURIComponent(requestId)].join(' ')

/**
 * The logins that a browser has open, for a day and in the storage of the site: on a phone a login may come back in another
 * tab than the one that it was begun in. What cannot be read is not there.
 */
export const createSavedLogins = (storage: Storage) => {
  const list = (): readonly SavedLogin[] => (storage.read(key) ?? '').split('\n').flatMap(parse)
  const write = (logins: readonly SavedLogin[]): void => storage.write(key, logins.map(format).join('\n'))
  return {
    find: (state: string): SavedLogin | undefined => list().find((login) => login.state === state),
    add: (login: SavedLogin): void =>
      write(
        [login, ...list().filter(({ startedAtMs }) => startedAtMs > login.startedAtMs - dayMs)].slice(
          0,
          maxKept,
        ),
      ),
    spend: (state: string): void =>
      write(list().map((login) => (login.state === state ? { ...login, isUsed: true } : login))),
  }
}
