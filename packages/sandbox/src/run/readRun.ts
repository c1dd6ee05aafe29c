import * as v from 'valibot'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { placeOf } from '../placeOf.ts'
import { RunSchema, type Run } from './RunSchema.ts'

type Read =
  | { readonly ok: true; readonly run: Run }
  /** Each problem says where it is, never what is there. */
  | { readonly ok: false; readonly problems: readonly string[] }

// Enough to see what kind of file it is.
const maxProblems = 20

const findRepeated = (kind: string, ids: readonly (string | undefined)[]): string[] =>
  ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) !== index
      ? [`${kind}[${index}]: an earlier one has this id or key`]
      : [],
  )

const findClashes = ({ sessions, transactions }: Run): string[] => [
  ...findRepeated(
    'sessions',
    sessions.map(({ id }) => id),
  ),
  ...findRepeated(
    'sessions',
    sessions.map(({ idempotencyKey }) => idempotencyKey),
  ),
  ...findRepeated('sessions and transactions', [
    ...sessions.map(({ txId }) => txId),
    ...transactions.map(({ txId }) => txId),
  ]),
]

const findStrangers = ({ sessions, transactions }: Run, people: readonly FixturePerson[]): string[] => {
  const known = new Set(people.map(({ id }) => id))
  const inRows = (kind: string, rows: readonly { readonly personId?: string }[]) =>
    rows.flatMap(({ personId }, index) =>
      personId === undefined || known.has(personId)
        ? []
        : [`${kind}[${index}].personId: nobody here has this id; start with the fixtures of the run`],
    )
  return [...inRows('sessions', sessions), ...inRows('transactions', transactions)]
}

/** Reads the file of a run, for a sandbox with these people. */
export const readRun = (given: unknown, people: readonly FixturePerson[]): Read => {
  const read = v.safeParse(RunSchema, given)
  const problems = read.success
    ? [...findClashes(read.output), ...findStrangers(read.output, people)]
    : read.issues.map((issue) => `${placeOf(issue, 'run')}: ${issue.expected ?? issue.kind} is needed`)
  return read.success && problems.length === 0
    ? { ok: true, run: read.output }
    : { ok: false, problems: problems.slice(0, maxProblems) }
}
