import {
  sandboxApi,
  type LimitsChange,
  type SandboxCall,
  type ScenarioStep,
} from '@kakao-cert/protocol/sandbox'

// What a scenario does at the control API, on whichever surface its code is.

const at = (call: keyof typeof sandboxApi, body: unknown): ScenarioStep => ({ ...sandboxApi[call], body })

/** Changes limits. */
export const changeLimits = (change: LimitsChange): ScenarioStep => at('changeLimits', change)

/** Moves the clock on. */
export const advance = (byMs: number): ScenarioStep => at('changeClock', { kind: 'advance', byMs })

/** Switches maintenance on or off. */
export const maintenance = (isOn: boolean): ScenarioStep => at('changeMaintenance', { isOn })

/** Lets the next call of a name fail. */
export const planFault = (call: SandboxCall): ScenarioStep =>
  at('planFault', { call, times: 1, fault: { kind: 'code', code: 'E0001' } })
