import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { Hub } from '../hub/createHub.ts'
import type { Transactions } from '../rest/Transactions.ts'
import type { Sessions } from '../sessions/Sessions.ts'
import { personTopic, sessionTopic } from '../sessions/topics.ts'
import type { Store, StoredRun } from '../store/Store.ts'
import { renumber } from './renumber.ts'

interface Options {
  readonly store: Store
  readonly sessions: Pick<Sessions, 'restart'>
  readonly transactions: Pick<Transactions, 'restart'>
  readonly hub: Hub
  readonly people: readonly FixturePerson[]
}

/** Puts other rows in the place of those that are there, and tells all who look at one; a window finds E2003 then, or goes on. */
export const createLoad =
  ({ store, sessions, transactions, hub, people }: Options) =>
  (run: StoredRun): void => {
    const seen = store.sessions.listOpen()
    store.replace(renumber(run, store.lastRevision()))
    sessions.restart()
    transactions.restart()
    for (const { id } of [...seen, ...store.sessions.listOpen()]) hub.publish(sessionTopic(id))
    for (const { id } of people) hub.publish(personTopic(id))
  }
