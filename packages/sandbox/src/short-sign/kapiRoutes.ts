import { shortSignWire, type SessionInfo, type SignStatus } from '@kakao-cert/protocol/short-sign'
import { Hono } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { FixtureRestApp } from '../fixtures/FixtureRestApp.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { Transactions } from '../rest/Transactions.ts'
import type { CallContext, CallEnv } from '../traffic/CallHandler.ts'
import type { Watch } from '../traffic/Watch.ts'
import { judgeKapiCaller } from './judgeKapiCaller.ts'
import { judgeSession } from './judgeSession.ts'
import { kapiRefusal } from './kapiRefusal.ts'

interface Options {
  readonly transactions: Pick<Transactions, 'find'>
  readonly clock: VirtualClock
  readonly restApps: readonly FixtureRestApp[]
  readonly isInMaintenance: () => boolean
  readonly watch: Watch
}

type Answer = (transaction: RestTransaction) => Response

const timeOf = (ms: number) => new Date(ms).toISOString()

const toStatus = ({ txId, phase }: RestTransaction): SignStatus => ({
  tx_id: txId,
  ...('requestedAtMs' in phase && {
    requested_at: timeOf(phase.requestedAtMs),
    request_expired_at: timeOf(phase.validUntilMs),
  }),
  ...(phase.status === 'signed' && { signed_at: timeOf(phase.signedAtMs) }),
})

/** What an SDK for short signatures asks of the API host: session info, and the status of a signature. */
export const kapiRoutes = ({
  transactions,
  clock,
  restApps,
  isInMaintenance,
  watch,
}: Options): Hono<CallEnv> => {
  const handle = (answer: Answer) => (context: CallContext) => {
    if (isInMaintenance()) return kapiRefusal('maintenance')
    const judgement = judgeKapiCaller({
      headers: context.req.raw.headers,
      transaction: transactions.find(context.req.query(shortSignWire.txId.name) ?? ''),
      restApps,
      nowMs: clock.now(),
    })
    if (!judgement.ok) return kapiRefusal(judgement.reason)
    context.set('txId', judgement.transaction.txId)
    return answer(judgement.transaction)
  }

  const sessionInfo: Answer = (transaction) => {
    const judgement = judgeSession(transaction, clock.now())
    if (!judgement.ok) return kapiRefusal(judgement.reason)
    const { startAtMs, endAtMs } = judgement.session
    const info: SessionInfo = { session_start_at: timeOf(startAtMs), session_end_at: timeOf(endAtMs) }
    return Response.json(info)
  }

  const app = new Hono<CallEnv>()
  const { sessionInfo: info, checkStatus } = shortSignWire
  app.get(info.name, watch('kapi.sessionInfo', handle(sessionInfo)))
  app.get(
    checkStatus.name,
    watch(
      'kapi.checkStatus',
      handle((transaction) => Response.json(toStatus(transaction))),
    ),
  )
  refuseOtherMethods(app, {
    sessionInfo: { method: 'GET', path: info.name },
    checkStatus: { method: 'GET', path: checkStatus.name },
  })
  return app
}
