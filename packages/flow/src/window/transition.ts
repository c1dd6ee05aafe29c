import { command } from './command.ts'
import { fact } from './fact.ts'
import type { Step } from './Step.ts'
import type { WindowCommand, WindowEvent } from './WindowEvent.ts'
import type { WindowState } from './WindowState.ts'

const commandTypes = {
  start: true,
  resume: true,
  choosePhone: true,
  chooseQr: true,
  goBack: true,
  submitPhone: true,
  refreshQr: true,
  answer: true,
  resend: true,
  retry: true,
  cancel: true,
} as const satisfies Record<WindowCommand['type'], true>

const isCommand = (event: WindowEvent): event is WindowCommand => event.type in commandTypes

/**
 * The window machine: from a state and an event to the next state and what the runner has to do. Pure: no clock, no
 * random value, no I/O, nothing thrown. An event that means nothing in a state answers with the same object.
 */
export const transition = (state: WindowState, event: WindowEvent): Step =>
  isCommand(event) ? command(state, event) : fact(state, event)
