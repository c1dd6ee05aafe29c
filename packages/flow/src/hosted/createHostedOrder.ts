import type { Storage } from '../ports/Ports.ts'
import type { Via } from './HostedState.ts'

/** What a tab remembers of the window that it opened: nothing of the person, and nothing of what is signed. */
export interface HostedOrder {
  readonly state: string
  readonly startedAtMs: number
  readonly via: Via | 'used'
  /** Which of the site's requests it is. */
  readonly requestId: string
}

const key = 'kakao-cert:hosted'

/** The one window that a tab has open, in the storage of that tab. What cannot be read is not there. */
export const createHostedOrder = (storage: Storage) => ({
  read: (): HostedOrder | undefined => {
    const [, startedAtMs, via, state, requestId] =
      /^(\d+) (tab|popup|used) (\S+) (.+)$/s.exec(storage.read(key) ?? '') ?? []
    return state === undefined || requestId === undefined
      ? undefined
      : { state, startedAtMs: Number(startedAtMs), via: via as HostedOrder['via'], requestId }
  },
  write: ({ startedAtMs, via, state, requestId }: HostedOrder): void =>
    storage.write(key, `${startedAtMs} ${via} ${state} ${requestId}`),
  clear: (): void => storage.remove(key),
})
