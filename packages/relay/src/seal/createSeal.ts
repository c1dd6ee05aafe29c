import { decodeBase64 } from './decodeBase64.ts'
import { encodeBase64 } from './encodeBase64.ts'
import { findKeyProblems, type SealKey } from './findKeyProblems.ts'

/** Makes texts unreadable and unchangeable for whoever has no key. */
export interface Seal {
  /** @param place where the text belongs: elsewhere it does not open */
  readonly close: (text: string, place: string) => Promise<string>
  /** @throws Error where no key of ours sealed it, it was changed, or it belongs elsewhere */
  readonly open: (sealed: string, place: string) => Promise<string>
}

const algorithm = 'AES-GCM'
// The length that NIST SP 800-38D asks for; random ones may serve 2^32 texts a key.
const nonceLength = 12
// Names this form, so that another may follow.
const form = 's1'

type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

const encoder = new TextEncoder()
// A text may begin with the character that is a mark of byte order elsewhere.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const importKey = ({ key }: SealKey) =>
  crypto.subtle.importKey('raw', decodeBase64(key) ?? new Uint8Array(), algorithm, false, [
    'encrypt',
    'decrypt',
  ])

/**
 * Seals with AES-256-GCM of Web Crypto.
 *
 * @param keys the first seals, all open: a new key comes first, and an old one goes when nothing of it is left
 * @throws Error that says everything that is wrong with the keys, and shows none
 */
export const createSeal = (keys: readonly SealKey[]): Seal => {
  const problems = findKeyProblems(keys)
  const [newest] = keys
  if (!newest || problems.length > 0) throw new Error(problems.join('\n'))
  const imported = new Map<string, Promise<ImportedKey>>()

  const keyOf = (key: SealKey): Promise<ImportedKey> => {
    const known = imported.get(key.id) ?? importKey(key)
    imported.set(key.id, known)
    return known
  }
  const parameters = (nonce: Uint8Array<ArrayBuffer>, id: string, place: string) => ({
    name: algorithm,
    iv: nonce,
    additionalData: encoder.encode(JSON.stringify([form, id, place])),
  })

  return {
    close: async (text, place) => {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
      const bytes = await crypto.subtle.encrypt(
        parameters(nonce, newest.id, place),
        await keyOf(newest),
        encoder.encode(text),
      )
      return [form, newest.id, encodeBase64(nonce), encodeBase64(new Uint8Array(bytes))].join('.')
    },
    open: async (sealed, place) => {
      const [foundForm, id, nonce, bytes] = sealed.split('.')
      const key = keys.find((each) => each.id === id)
      if (foundForm !== form || !key) throw new Error(`No key of ours sealed ${place}.`)
      try {
        const opened = await crypto.subtle.decrypt(
          parameters(decodeBase64(nonce ?? '') ?? new Uint8Array(), key.id, place),
          await keyOf(key),
          decodeBase64(bytes ?? '') ?? new Uint8Array(),
        )
        return decoder.decode(opened)
      } catch (error) {
        throw new Error(`${place} was changed by others, or key "${key.id}" is another one now.`, {
          cause: error,
        })
      }
    },
  }
}
