import type { HostedEffect } from './HostedEffect.ts'
import type { HostedEvent } from './HostedEvent.ts'
import type { HostedState } from './HostedState.ts'

type Step = readonly [HostedState, readonly HostedEffect[]]
type Fact<T extends HostedEvent['type']> = Extract<HostedEvent, { type: T }>

const idle: HostedState = { status: 'idle' }

const listen: HostedEffect = { type: 'listen' }
const unlisten: HostedEffect = { type: 'unlisten' }
const forget: HostedEffect = { type: 'forget' }
const closePopup: HostedEffect = { type: 'closePopup' }
const unmark: HostedEffect = { type: 'unmark' }
const complete: HostedEffect = { type: 'complete' }

const start = ({ attemptId, support, via }: Fact<'start'>): Step => {
  // Where the window cannot work, no transaction is spent.
  if (support !== 'supported')
    return [{ status: 'failed', attemptId, error: { surface: 'window', code: 'E8002', cause: support } }, []]
  return [
    { status: 'opening', attemptId, via },
    [{ type: 'save', via }, listen, { type: via === 'popup' ? 'openPopup' : 'identify' }],
  ]
}

const returned = (state: HostedState, { attemptId, result }: Fact<'returned'>): Step => {
  if (result.type === 'none') return [state, []]
  if (result.type === 'used') return [state.status === 'idle' ? state : idle, [unlisten]]
  return [
    { status: 'checking', attemptId, returned: result },
    [unlisten, { type: 'spend' }, { type: 'claim' }],
  ]
}

const whileOpen = (state: Extract<HostedState, { status: 'opening' | 'away' }>, event: HostedEvent): Step => {
  const { attemptId, via } = state
  switch (event.type) {
    case 'popupBlocked':
      return [
        { status: 'opening', attemptId, via: 'tab' },
        [{ type: 'save', via: 'tab' }, listen, { type: 'identify' }],
      ]
    case 'opened':
      return state.status === 'away' ? [state, []] : [{ status: 'away', attemptId, via }, []]
    case 'refused':
      return [
        { status: 'failed', attemptId, error: event.error },
        [unlisten, forget, ...(via === 'popup' ? [closePopup] : [])],
      ]
    case 'timedOut':
      return [
        { status: 'failed', attemptId, error: { surface: 'client', code: 'NEVER_RETURNED' } },
        [unlisten, forget],
      ]
    case 'returned':
      return returned(state, event)
    case 'restored':
      // The order stays: the Forward button leads to the window again.
      return via === 'tab' ? [idle, [unlisten]] : [state, []]
    case 'cancel':
      return [
        { status: 'cancelled', attemptId },
        [unlisten, forget, via === 'popup' ? closePopup : { type: 'cleanUp' }],
      ]
    case 'start':
    case 'resume':
    case 'resumeCompleting':
    case 'retry':
    case 'claimed':
    case 'completed':
      return [state, []]
  }
  return event satisfies never
}

const atChecking = (state: Extract<HostedState, { status: 'checking' }>, event: HostedEvent): Step => {
  const { attemptId, returned: result } = state
  if (event.type === 'refused') return [{ status: 'failed', attemptId, error: event.error }, []]
  if (event.type !== 'claimed') return [state, []]
  if (!event.isFirst) return [idle, []]
  return result.type === 'signed'
    ? [{ status: 'completing', attemptId, txId: result.txId }, [{ type: 'mark' }, complete]]
    : [{ status: 'failed', attemptId, error: result.error }, []]
}

const atCompleting = (state: Extract<HostedState, { status: 'completing' }>, event: HostedEvent): Step => {
  const { attemptId } = state
  switch (event.type) {
    case 'completed':
      return [{ status: 'succeeded', attemptId, completion: event.completion }, [unmark]]
    case 'refused':
      return event.error.canGoOn
        ? [{ ...state, notice: event.error }, []]
        : [{ status: 'failed', attemptId, error: event.error }, [unmark]]
    case 'retry': {
      const { notice, ...asked } = state
      return notice ? [asked, [complete]] : [state, []]
    }
    default:
      return [state, []]
  }
}

/**
 * What comes next in the hosted window: no clock, no random value, no I/O, no throw. An event that means nothing answers
 * with the same state.
 */
export const hostedTransition = (state: HostedState, event: HostedEvent): Step => {
  const isFact = 'attemptId' in event && event.type !== 'start'
  if (isFact && 'attemptId' in state && event.attemptId !== state.attemptId) return [state, []]
  switch (state.status) {
    case 'idle':
      if (event.type === 'returned') return returned(state, event)
      if (event.type === 'resume')
        return [{ status: 'away', attemptId: event.attemptId, via: 'popup' }, [listen]]
      if (event.type === 'resumeCompleting')
        return [{ status: 'completing', attemptId: event.attemptId, txId: event.txId }, [complete]]
      return event.type === 'start' ? start(event) : [state, []]
    case 'opening':
    case 'away':
      return whileOpen(state, event)
    case 'checking':
      return atChecking(state, event)
    case 'completing':
      return atCompleting(state, event)
    case 'succeeded':
    case 'failed':
    case 'cancelled':
      return event.type === 'start' ? start(event) : [state, []]
  }
  return state satisfies never
}
