import type { ShortSignEffect } from './ShortSignEffect.ts'
import type { ShortSignEvent } from './ShortSignEvent.ts'
import type { ShortSignState } from './ShortSignState.ts'

type Step = readonly [ShortSignState, readonly ShortSignEffect[]]
type At<S extends ShortSignState['status']> = Extract<ShortSignState, { status: S }>
type Fact<T extends ShortSignEvent['type']> = Extract<ShortSignEvent, { type: T }>

const wait: ShortSignEffect = { type: 'wait' }
const stopWaiting: ShortSignEffect = { type: 'stopWaiting' }

const start = ({ attemptId }: Fact<'start'>): Step => [
  { status: 'preparing', attemptId },
  [stopWaiting, { type: 'prepare' }],
]

const fail = (state: ShortSignState, { attemptId, error }: Fact<'refused'>): Step => [
  {
    status: 'failed',
    attemptId,
    error,
    ...('txId' in state && state.txId !== undefined && { txId: state.txId }),
  },
  [stopWaiting],
]

const remove = ({ attemptId }: { readonly attemptId: string }): Step => [
  { status: 'deleting', attemptId },
  [stopWaiting, { type: 'deleteKeyPair' }],
]

const fetchFor = (attemptId: string, txId: string, isAsked: boolean): Step => [
  { status: 'waiting', attemptId, txId },
  [stopWaiting, { type: 'fetchSession', isAsked }],
]

const whileLooking = (state: At<'looking'>, event: ShortSignEvent): Step => {
  if (event.type === 'refused') return fail(state, event)
  if (event.type !== 'found') return [state, []]
  const { attemptId, txId, session } = event
  if (txId === undefined) return [{ status: 'idle' }, []]
  return session ? [{ status: 'ready', attemptId, txId, session }, []] : fetchFor(attemptId, txId, false)
}

const whileWaiting = (state: At<'waiting'>, event: ShortSignEvent): Step => {
  const { attemptId, txId } = state
  switch (event.type) {
    case 'check':
      return fetchFor(attemptId, txId, true)
    case 'due':
      return [state, [stopWaiting, { type: 'fetchSession', isAsked: false }]]
    case 'sessionTold':
      return [{ status: 'ready', attemptId, txId, session: event.session }, [stopWaiting]]
    case 'refused':
      if (!event.canGoOn) return fail(state, event)
      return [event.isAsked ? { ...state, notice: event.error } : state, [wait]]
    case 'deleteKeyPair':
      return remove(state)
    default:
      return [state, []]
  }
}

const whileReady = (state: At<'ready'>, event: ShortSignEvent): Step => {
  const { attemptId, txId, session } = state
  if (event.type === 'sign')
    return [{ status: 'signing', attemptId, txId, session }, [{ type: 'sign', data: event.data }]]
  return event.type === 'deleteKeyPair' ? remove(state) : [state, []]
}

const whileSigning = (state: At<'signing'>, event: ShortSignEvent): Step => {
  const ready = { ...state, status: 'ready' } as const
  if (event.type === 'accepted') return [{ ...ready, accepted: event.accepted }, []]
  if (event.type !== 'refused') return [state, []]
  return event.canGoOn ? [{ ...ready, notice: event.error }, []] : fail(state, event)
}

const whileFailed = (state: At<'failed'>, event: ShortSignEvent): Step => {
  const { attemptId, txId } = state
  if (event.type === 'start') return start(event)
  if (event.type === 'check' && txId !== undefined) return fetchFor(attemptId, txId, true)
  return event.type === 'deleteKeyPair' ? remove(state) : [state, []]
}

/**
 * What comes next with a key pair for short signatures: no clock, no random value, no I/O, no throw. An event that means
 * nothing answers with the same state.
 */
export const shortSignTransition = (state: ShortSignState, event: ShortSignEvent): Step => {
  const isStale =
    event.type !== 'start' &&
    'attemptId' in event &&
    'attemptId' in state &&
    event.attemptId !== state.attemptId
  if (isStale) return [state, []]
  switch (state.status) {
    case 'looking':
      return whileLooking(state, event)
    case 'idle':
      return event.type === 'start' ? start(event) : [state, []]
    case 'preparing':
      if (event.type === 'prepared')
        return [{ status: 'waiting', attemptId: state.attemptId, txId: event.txId }, [{ type: 'lead' }, wait]]
      return event.type === 'refused' ? fail(state, event) : [state, []]
    case 'waiting':
      return whileWaiting(state, event)
    case 'ready':
      return whileReady(state, event)
    case 'signing':
      return whileSigning(state, event)
    case 'deleting':
      if (event.type === 'deleted') return [{ status: 'idle' }, []]
      return event.type === 'refused' ? fail(state, event) : [state, []]
    case 'failed':
      return whileFailed(state, event)
  }
  return state satisfies never
}
