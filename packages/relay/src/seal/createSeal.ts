import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { findKeyProblems, type SealKey } from './findKeyProblems.ts'

/** Makes texts unreadable and unchangeable for whoever has no key. */
export interface Seal {
  /** @param place where the text belongs: elsewhere it does not open */
  readonly close: (text: string, place: string) => string
  /** @throws Error where no key of ours sealed it, it was changed, or it belongs elsewhere */
  readonly open: (sealed: string, place: string) => string
}

const algorithm = 'aes-256-gcm'
// The lengths that NIST SP 800-38D asks for; random nonces may serve 2^32 texts a key.
const nonceLength = 12
const tagLength = 16
// Names this form, so that another may follow.
const form = 's1'

/** Binds a text to its key and its place. */
const boundTo = (id: string, place: string) => Buffer.from(JSON.stringify([form, id, place]))

const encrypt = (key: KeyObject, nonce: Buffer, text: string, bound: Buffer): Buffer => {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength }).setAAD(bound)
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

const decrypt = (key: KeyObject, nonce: Buffer, bytes: Buffer, bound: Buffer): string => {
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
    .setAAD(bound)
    .setAuthTag(bytes.subarray(-tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()]).toString()
}

/**
 * Seals with AES-256-GCM. By `node:crypto`, because Web Crypto makes each of the two dozen records of one signature wait for a
 * thread, fifteen times as long as the work takes.
 *
 * @param keys the first seals, all open: a new key comes first, and an old one goes when nothing of it is left
 * @throws Error that says everything that is wrong with the keys, and shows none
 */
export const createSeal = (keys: readonly SealKey[]): Seal => {
  const problems = findKeyProblems(keys)
  const [newest] = keys
  if (!newest || problems.length > 0) throw new Error(problems.join('\n'))
  const secrets = new Map(keys.map(({ id, key }) => [id, createSecretKey(key, 'base64')]))

  return {
    close: (text, place) => {
      const { id } = newest
      const nonce = randomBytes(nonceLength)
      const bytes = encrypt(secrets.get(id)!, nonce, text, boundTo(id, place))
      return [form, id, nonce.toString('base64'), bytes.toString('base64')].join('.')
    },
    open: (sealed, place) => {
      const [foundForm, id = '', nonce = '', bytes = ''] = sealed.split('.')
      const secret = secrets.get(id)
      if (foundForm !== form || !secret) throw new Error(`No key of ours sealed ${place}.`)
      try {
        return decrypt(secret, Buffer.from(nonce, 'base64'), Buffer.from(bytes, 'base64'), boundTo(id, place))
      } catch (error) {
        throw new Error(`${place} was changed by others, or key "${id}" is another one now.`, {
          cause: error,
        })
      }
    },
  }
}
