import type { WindowEvent } from '../window/WindowEvent.ts'
import { events } from './events.ts'

/**
 * An event of the attempt that `stateAt` is in, always with the same values; `start` and `resume` begin the next one.
 *
 * @example
 * transition(stateAt('waiting'), eventAt('pushed', { snapshot: snapshotAt('signed', { revision: 2 }) }))
 */
export const eventAt = <T extends WindowEvent['type']>(
  type: T,
  overrides: Partial<Extract<WindowEvent, { type: T }>> = {},
): Extract<WindowEvent, { type: T }> => ({ ...events[type], ...overrides })
