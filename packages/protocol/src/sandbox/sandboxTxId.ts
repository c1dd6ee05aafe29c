// "01" and a UUID is how examples of the real service look; the first group spells that this one is not.
const prefix = '015a4db0c5-'

/** Makes a transaction id of a sandbox from a UUID: as long as a real one, and marked. */
export const sandboxTxId = (uuid: string): string => prefix + uuid.slice(9)

/** Whether a transaction id was made by a sandbox: never take such a one in production. */
export const isSandboxTxId = (txId: string): boolean => txId.startsWith(prefix)
