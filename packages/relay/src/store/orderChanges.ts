import type { RecordChange } from './Store.ts'

const isTime = (time: number | undefined) => time === undefined || Number.isSafeInteger(time)

const nameOf = ({ kind, key }: RecordChange) => `${kind} ${key}`

/**
 * The changes in one order for all writers, so that two who write the same records never wait for each other in a circle.
 *
 * @throws TypeError where a record is named twice, or a time or version is no whole number
 */
export const orderChanges = (changes: readonly RecordChange[]): readonly RecordChange[] => {
  const names = changes.map(nameOf)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new TypeError(`The ${twice} is named twice in one write.`)
  const bad = changes.find(
    ({ version, dueAtMs, expiresAtMs }) => ![version, dueAtMs, expiresAtMs].every(isTime),
  )
  if (bad) throw new TypeError(`A time or the version of the ${nameOf(bad)} is no whole number.`)
  return changes.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}
