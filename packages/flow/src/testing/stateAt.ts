import type { WindowState } from '../window/WindowState.ts'
import { states } from './states.ts'

/**
 * The state of an attempt, one for each status, always with the same values.
 *
 * @example
 * stateAt('failed', { error: { surface: 'window', code: 'E8005' } })
 */
export const stateAt = <S extends WindowState['status']>(
  status: S,
  overrides: Partial<Extract<WindowState, { status: S }>> = {},
): Extract<WindowState, { status: S }> => ({ ...states[status], ...overrides })
