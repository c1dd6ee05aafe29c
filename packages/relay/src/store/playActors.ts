import { array, boolean, constantFrom, integer, oneof, record, type Scheduler } from 'fast-check'
import type { RecordChange, Store } from './Store.ts'

const names = ['a', 'b', 'c'] as const
type Name = (typeof names)[number]

interface Read {
  readonly actor: number
  readonly read: Name
}

interface Write {
  readonly actor: number
  readonly write: readonly Name[]
  /** Expects a version that was there before. */
  readonly isStale: boolean
}

const actor = integer({ min: 0, max: 2 })
const name = constantFrom(...names)

/** What three actors do with three records. */
export const actorSteps = array(
  oneof(
    record({ actor, read: name }),
    record({ actor, write: array(name, { minLength: 1, maxLength: 3 }), isStale: boolean() }),
  ),
  { maxLength: 30 },
)

interface Options {
  readonly store: Store
  readonly steps: readonly (Read | Write)[]
  /** Decides whose turn it is. */
  readonly order: Scheduler
  /** Keeps the records of this play apart from others. */
  readonly prefix: string
}

/**
 * Lets actors read and write at once, and compares with a model: the writes that won, by the versions that they made.
 *
 * @returns what cannot be, had each write happened wholly and at one time
 */
export const playActors = async ({ store, steps, order, prefix }: Options): Promise<readonly string[]> => {
  const problems: string[] = []
  const made = new Map<Name, string[]>(names.map((one) => [one, []]))
  let writes = 0
  const keyOf = (one: Name) => `${prefix}${one}`

  const read = async (one: Name, seen: Map<Name, number>) => {
    const version = (await store.read('transaction', keyOf(one)))?.version ?? 0
    if (version < (seen.get(one) ?? 0)) problems.push(`${one} went back to version ${version}`)
    seen.set(one, version)
  }

  const write = async (step: Write, seen: Map<Name, number>) => {
    writes += 1
    const value = `write ${writes}`
    const wanted = [...new Set(step.write)].map((one) => ({
      one,
      version: Math.max(0, (seen.get(one) ?? 0) - Number(step.isStale)),
    }))
    const changes = wanted.map(({ one, version }): RecordChange => ({
      kind: 'transaction',
      key: keyOf(one),
      version,
      value,
      expiresAtMs: 1,
    }))
    if (!(await store.write(changes))) return
    for (const { one, version } of wanted) {
      const values = made.get(one) ?? []
      if (values[version]) problems.push(`version ${version + 1} of ${one} was made twice`)
      values[version] = value
      made.set(one, values)
      seen.set(one, version + 1)
    }
  }

  const act = async (who: number) => {
    const seen = new Map<Name, number>()
    for (const step of steps.filter((each) => each.actor === who)) {
      await order.schedule(Promise.resolve())
      await ('read' in step ? read(step.read, seen) : write(step, seen))
    }
  }

  await order.waitFor(Promise.all([0, 1, 2].map(act)))
  for (const [one, values] of made) {
    const found = await store.read('transaction', keyOf(one))
    if (Object.keys(values).length !== values.length) problems.push(`a version of ${one} was made by nobody`)
    if ((found?.version ?? 0) !== values.length || found?.value !== values.at(-1))
      problems.push(
        `${one} is ${found?.value} of ${found?.version}, not ${values.at(-1)} of ${values.length}`,
      )
  }
  return problems
}
