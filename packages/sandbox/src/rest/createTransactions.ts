import { parse } from '@kakao-cert/protocol'
import {
  prepareSchemas,
  RequestSchema,
  restCalls,
  TransactionSchema,
  type PreparedFamily,
  type RestStep,
} from '@kakao-cert/protocol/rest'
import { sandboxTxId, type Limits, type TimelineEntry } from '@kakao-cert/protocol/sandbox'
import { createDeadlines } from '../clock/createDeadlines.ts'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import type { Hub } from '../hub/createHub.ts'
import { personTopic } from '../sessions/topics.ts'
import { createSweep } from '../store/createSweep.ts'
import type { Store } from '../store/Store.ts'
import { standingOfTransaction } from '../transactions/standingOfTransaction.ts'
import { findSigner } from './findSigner.ts'
import { isOnPhone } from './isOnPhone.ts'
import { fromSession } from './fromSession.ts'
import type { Caller } from './judgeCaller.ts'
import { restReasons, type RestReason } from './restReasons.ts'
import type { RestRuling } from './RestRuling.ts'
import type { RestTransaction } from './RestTransaction.ts'
import * as rules from './rules.ts'
import { toSession } from './toSession.ts'
import { toTransaction } from './toTransaction.ts'
import type { RestResult, TakeStep, Transactions } from './Transactions.ts'

interface Options {
  readonly store: Store
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly fixtures: Fixtures
  readonly phase: 'test' | 'production'
  /** Those in force now. */
  readonly limits: () => Limits
  readonly changed: (part: 'transactions') => void
}

const phoneLength = 50
const no = (reason: RestReason): RestResult => ({ ok: false, reason })

const isPrepared = (family: string): family is PreparedFamily => Object.hasOwn(prepareSchemas, family)

const settleIdOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, 'settle_id') : undefined

/** Keeps REST transactions by the rules: reads, rules, stores, and tells the phone. */
export const createTransactions = ({
  store,
  clock,
  hub,
  fixtures,
  phase,
  limits,
  changed,
}: Options): Transactions => {
  const { people, institutions } = fixtures
  const deadlines = createDeadlines(clock)
  const sweep = createSweep(store)

  const watchDeadline = ({ txId, phase: { status, ...times } }: RestTransaction) => {
    if (status === 'requested' && 'validUntilMs' in times)
      deadlines.set(txId, times.validUntilMs, () => find(txId))
    else deadlines.callOff(txId)
  }

  const put = (transaction: RestTransaction, entry: TimelineEntry) => {
    if (transaction.origin !== 'window') {
      store.transactions.put(transaction, entry)
      watchDeadline(transaction)
      return
    }
    const session = store.sessions.findByTxId(transaction.txId)
    if (session) store.sessions.put(toSession(session, transaction), entry)
  }

  /** `by` is what made the change, for the timeline. */
  const commit = (
    before: RestTransaction | undefined,
    after: RestTransaction,
    by: string,
    error?: TimelineEntry['error'],
  ): RestTransaction => {
    if (before === after) return after
    const nowMs = clock.now()
    if (!before) sweep(nowMs)
    const transaction = { ...after, changedAtMs: nowMs, revision: store.lastRevision() + 1 }
    put(transaction, { atMs: nowMs, by, ...standingOfTransaction(transaction), ...(error && { error }) })
    if (transaction.personId !== undefined) hub.publish(personTopic(transaction.personId))
    changed('transactions')
    return transaction
  }

  const settle = (transaction: RestTransaction) =>
    commit(transaction, rules.settle(transaction, clock.now()), 'time')

  const find = (txId: string): RestTransaction | undefined => {
    const transaction = store.transactions.get(txId)
    if (transaction) return settle(transaction)
    const session = store.sessions.findByTxId(txId)
    // Not settled into the store: a session of the window keeps itself.
    return session && rules.settle(fromSession(session), clock.now())
  }

  /** What is refused is in the timeline as well: it is what people look for there. */
  const refuse = (transaction: RestTransaction, by: string, reason: RestReason): RestResult => {
    const { txId } = transaction
    const { status } = standingOfTransaction(transaction)
    const error = { surface: 'rest', code: restReasons[reason].code } as const
    store.addEntry(txId, { atMs: clock.now(), by, status, error })
    changed('transactions')
    return { ok: false, reason, txId }
  }

  const withTransaction =
    (
      step: RestStep,
      rule: (transaction: RestTransaction, caller: Caller, body: unknown) => RestRuling,
    ): TakeStep =>
    (caller, body) => {
      const asked = parse(TransactionSchema, body)
      if (!asked) return no('invalidField')
      const found = find(asked.tx_id)
      const isOurs =
        found && caller.app.settleIds.includes(found.settleId) && found.product === caller.product
      if (!isOurs) return no('unknownTransaction')
      const { transaction, refused } = rule(found, caller, body)
      const by = `rest.${restCalls[caller.family][step]}`
      const committed = commit(found, transaction, by)
      return refused === undefined ? { ok: true, transaction: committed } : refuse(committed, by, refused)
    }

  const prepare: TakeStep = (caller, body) => {
    const { app, family } = caller
    if (!isPrepared(family)) return no('preparedElsewhere')
    const contract = institutions.find(
      (institution) => institution.settleId === settleIdOf(body) && institution.phase === phase,
    )
    if (!contract || !app.settleIds.includes(contract.settleId)) return no('unknownSettleId')
    const asked = parse(prepareSchemas[family], body)
    if (!asked) return no('invalidField')
    if (!contract.products.includes(family)) return no('noContract')
    const signer = findSigner(people, family, asked)
    if (!signer.ok) return signer
    const count = 'documents' in asked ? asked.documents.length : 0
    const transaction = toTransaction({
      txId: sandboxTxId(crypto.randomUUID()),
      caller,
      contract,
      person: signer.person,
      asked,
      documentIds: Array.from({ length: count }, () => sandboxTxId(crypto.randomUUID())),
      limits: limits(),
      nowMs: clock.now(),
    })
    return { ok: true, transaction: commit(undefined, transaction, `rest.${restCalls[family].prepare}`) }
  }

  const request = withTransaction('request', (transaction, { app }, body) => {
    const wanted = parse(RequestSchema, body)
    if (!wanted) return { transaction, refused: 'invalidField' }
    const contract = institutions.find(({ settleId }) => settleId === transaction.settleId)
    const person = people.find(({ id }) => id === transaction.personId)
    return contract && person
      ? rules.request(transaction, wanted, { app, contract, person }, clock.now())
      : { transaction, refused: 'alreadyRequested' }
  })

  const change =
    (by: 'sign' | 'decline', rule: (transaction: RestTransaction) => RestTransaction) =>
    (transaction: RestTransaction) =>
      commit(transaction, rule(transaction), by) !== transaction

  const restart = () => {
    deadlines.clear()
    store.transactions.listOpen().forEach(watchDeadline)
  }
  restart()

  return {
    prepare,
    request,
    status: withTransaction('status', (transaction) => ({ transaction })),
    verify: withTransaction('verify', (transaction) => rules.verify(transaction, limits(), clock.now())),
    find,
    commit,
    signerInfo: withTransaction('signerInfo', (transaction) =>
      rules.signerInfo(transaction, limits(), clock.now()),
    ),
    findOnPhone: (txId, person) => {
      const transaction = store.transactions.get(txId)
      return transaction?.personId === person.id && isOnPhone(transaction) ? settle(transaction) : undefined
    },
    sign: change('sign', (transaction) => rules.sign(transaction, clock.now())),
    decline: change('decline', rules.decline),
    restart,
    listByPerson: (personId) => store.transactions.listByPerson(personId, phoneLength).map(settle),
  }
}
