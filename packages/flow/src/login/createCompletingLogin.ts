import type { Storage } from '../ports/Ports.ts'

const key = 'kakao-cert:login'

/** The login that a tab has the site's server complete, so that a reload goes on; without its code. */
export const createCompletingLogin = (tabStorage: Storage, requestId: string) => {
  const mark = encodeURIComponent(requestId)
  const read = (): string | undefined => {
    const [owner, state] = tabStorage.read(key)?.split(' ') ?? []
    return owner === mark ? state : undefined
  }
  return {
    read,
    write: (state: string): void => tabStorage.write(key, `${mark} ${state}`),
    clear: (): void => {
      if (read() !== undefined) tabStorage.remove(key)
    },
  }
}
