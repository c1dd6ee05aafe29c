import type { LoginEffect } from './LoginEffect.ts'
import type { LoginEvent } from './LoginEvent.ts'
import type { LoginState } from './LoginState.ts'

type Step = readonly [LoginState, readonly LoginEffect[]]
type Fact<T extends LoginEvent['type']> = Extract<LoginEvent, { type: T }>
type At<S extends LoginState['status']> = Extract<LoginState, { status: S }>

const idle: LoginState = { status: 'idle' }

const listen: LoginEffect = { type: 'listen' }
const unlisten: LoginEffect = { type: 'unlisten' }
const spend: LoginEffect = { type: 'spend' }
const mark: LoginEffect = { type: 'mark' }
const unmark: LoginEffect = { type: 'unmark' }
const complete: LoginEffect = { type: 'complete' }

const start = ({ attemptId }: Fact<'start'>): Step => [{ status: 'preparing', attemptId }, [{ type: 'open' }]]

const returned = (state: LoginState, { attemptId, result }: Fact<'returned'>): Step => {
  if (result.type === 'none') return [state, []]
  if (result.type === 'used') return [state.status === 'idle' ? state : idle, [unlisten]]
  return [{ status: 'checking', attemptId, returned: result }, [unlisten, spend, { type: 'claim' }]]
}

const atPreparing = (state: At<'preparing'>, event: LoginEvent): Step => {
  switch (event.type) {
    case 'opened':
      return [
        { status: 'opening', attemptId: event.order.state },
        [{ type: 'save' }, listen, { type: 'authorize', order: event.order }],
      ]
    case 'refused':
      return [{ status: 'failed', attemptId: state.attemptId, error: event.error }, []]
    case 'cancel':
      return [{ status: 'cancelled', attemptId: state.attemptId }, []]
    default:
      return [state, []]
  }
}

const whileOpen = (state: At<'opening' | 'away'>, event: LoginEvent): Step => {
  const { attemptId } = state
  switch (event.type) {
    case 'authorizing':
      return state.status === 'away' ? [state, []] : [{ status: 'away', attemptId }, []]
    case 'refused':
      return [{ status: 'failed', attemptId, error: event.error }, [unlisten]]
    case 'timedOut':
      return [
        { status: 'failed', attemptId, error: { surface: 'client', code: 'NEVER_RETURNED' } },
        [unlisten],
      ]
    case 'restored':
      // The order stays: the Forward button leads to the login again.
      return [idle, [unlisten]]
    case 'takenElsewhere':
      return [idle, [unlisten]]
    case 'returned':
      return returned(state, event)
    case 'cancel':
      return [{ status: 'cancelled', attemptId }, [unlisten, spend]]
    default:
      return [state, []]
  }
}

const atChecking = (state: At<'checking'>, event: LoginEvent): Step => {
  const { attemptId, returned: result } = state
  if (event.type === 'refused') return [{ status: 'failed', attemptId, error: event.error }, []]
  if (event.type !== 'claimed') return [state, []]
  if (!event.isFirst) return [idle, []]
  switch (result.type) {
    case 'authorized':
      return [{ status: 'completing', attemptId, code: result.code }, [mark, complete]]
    case 'cancelled':
      return [{ status: 'cancelled', attemptId }, []]
    case 'failed':
      return [{ status: 'failed', attemptId, error: result.error }, []]
  }
  return result satisfies never
}

const atCompleting = (state: At<'completing'>, event: LoginEvent): Step => {
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
 * What comes next in a certification login: no clock, no random value, no I/O, no throw. An event that means nothing
 * answers with the same state.
 */
export const loginTransition = (state: LoginState, event: LoginEvent): Step => {
  const isFact = 'attemptId' in event && event.type !== 'start' && event.type !== 'resume'
  if (isFact && 'attemptId' in state && event.attemptId !== state.attemptId) return [state, []]
  switch (state.status) {
    case 'idle':
      if (event.type === 'returned') return returned(state, event)
      if (event.type === 'resume') return [{ status: 'completing', attemptId: event.attemptId }, [complete]]
      return event.type === 'start' ? start(event) : [state, []]
    case 'preparing':
      return atPreparing(state, event)
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
