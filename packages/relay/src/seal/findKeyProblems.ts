import { decodeBase64 } from './decodeBase64.ts'

/** A key that values are sealed with. */
export interface SealKey {
  /** Names the key in what it sealed, such as the month that it was made in. */
  readonly id: string
  /** 32 random bytes in base64, such as `openssl rand -base64 32` prints. */
  readonly key: string
}

/** Length of a key in bytes. */
const keyLength = 32

const idPattern = /^[\w-]{1,32}$/

const isRandom = (bytes: Uint8Array): boolean => new Set(bytes).size > keyLength / 4

/** What is wrong with the keys of a seal, in sentences that show no key; empty where nothing is. */
export const findKeyProblems = (keys: readonly SealKey[]): readonly string[] => {
  const ids = keys.map(({ id }) => id)
  return [
    ...(keys.length === 0 ? ['There is no key. `openssl rand -base64 32` makes one.'] : []),
    ...keys.flatMap(({ id, key }, index) => {
      const name = idPattern.test(id) ? `Key "${id}"` : `Key number ${index + 1}`
      const bytes = decodeBase64(key)
      return [
        ...(idPattern.test(id) ? [] : [`${name} needs an id of 1 to 32 letters, digits, "-" or "_".`]),
        ...(ids.indexOf(id) === index ? [] : [`${name} has the id of another key.`]),
        ...(bytes?.length === keyLength
          ? []
          : [`${name} is not ${keyLength} bytes in base64. \`openssl rand -base64 32\` makes them.`]),
        ...(bytes?.length === keyLength && !isRandom(bytes)
          ? [`${name} is not random. \`openssl rand -base64 32\` makes a key that is.`]
          : []),
      ]
    }),
  ]
}
