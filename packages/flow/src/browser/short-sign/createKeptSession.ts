import type { CertType } from '@kakao-cert/protocol/short-sign'
import type { Storage } from '../../ports/Ports.ts'
import type { KeptKeyPair } from '../../short-sign/ShortSignPorts.ts'

/** What a page remembers of the key pair of the app around it. What cannot be read is not there. */
export const createKeptSession = (storage: Storage, certType: CertType) => {
  const key = `kakao-cert:short-sign:${certType}`
  return {
    read: (): KeptKeyPair => {
      const [, start, end, txId] = /^(?:(\d+) (\d+) )?(\S{1,200})$/.exec(storage.read(key) ?? '') ?? []
      if (txId === undefined) return {}
      return {
        txId,
        ...(start !== undefined && { session: { startAtMs: Number(start), endAtMs: Number(end) } }),
      }
    },
    write: ({ txId, session }: KeptKeyPair & { readonly txId: string }): void =>
      storage.write(key, session ? `${session.startAtMs} ${session.endAtMs} ${txId}` : txId),
    clear: (): void => storage.remove(key),
  }
}
