import type { HostedEffect } from './HostedEffect.ts'
import type { HostedEvent } from './HostedEvent.ts'
import type { HostedState } from './HostedState.ts'

type Step = readonly [HostedState, readonly HostedEffect[]]
type Fact<T extends HostedEvent['type']> = Extract<HostedEvent, { type: T }>

const idle: HostedState = { status: 'idle' }

const listen: HostedEffect = { type: 'listen' }
const unlisten: HostedEffect = { type: 'unlisten' }
const forget: HostedEffect = { type: 'forget' }

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
  if ('attemptId' in event && event.attemptId !== attemptId) return [state, []]
  switch (event.type) {
    case 'popupBlocked':
      return [
        { status: 'opening', attemptId, via: 'tab' },
        [{ type: 'save', via: 'tab' }, listen, { type: 'identify' }],
      ]
    case 'opened':
      return state.status === 'away' ? [state, []] : [{ status: 'away', attemptId, via }, []]
    case 'refused':
      return [{ status: 'failed', attemptId, error: event.error }, [unlisten, forget]]
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
        [unlisten, forget, { type: via === 'popup' ? 'closePopup' : 'cleanUp' }],
      ]
    case 'start':
    case 'resume':
    case 'claimed':
      return [state, []]
  }
  return event satisfies never
}

/**
 * What comes next in the hosted window: no clock, no random value, no I/O, no throw. An event that means nothing answers
 * with the same state.
 */
export const hostedTransition = (state: HostedState, event: HostedEvent): Step => {
  switch (state.status) {
    case 'idle':
      if (event.type === 'returned') return returned(state, event)
      if (event.type === 'resume')
        return [{ status: 'away', attemptId: event.attemptId, via: 'popup' }, [listen]]
      return event.type === 'start' ? start(event) : [state, []]
    case 'opening':
    case 'away':
      return whileOpen(state, event)
    case 'checking': {
      const { attemptId, returned: result } = state
      if (event.type === 'refused' && event.attemptId === attemptId)
        return [{ status: 'failed', attemptId, error: event.error }, []]
      if (event.type !== 'claimed' || event.attemptId !== attemptId) return [state, []]
      if (!event.isFirst) return [idle, []]
      return result.type === 'signed'
        ? [{ status: 'signed', attemptId, txId: result.txId }, []]
        : [{ status: 'failed', attemptId, error: result.error }, []]
    }
    case 'signed':
    case 'failed':
    case 'cancelled':
      return event.type === 'start' ? start(event) : [state, []]
  }
  return state satisfies never
}
