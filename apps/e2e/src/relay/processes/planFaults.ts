import type { PlannedFault } from '@kakao-cert/protocol/sandbox'
import type { SandboxControl } from '@kakao-cert/sandbox'

type Fault = PlannedFault['fault']

/** The steps that work once. */
export const onceCalls = ['rest.verify', 'rest.signerInfo'] as const satisfies PlannedFault['call'][]

/** What each call of the steps that work once meets, in their order. */
export type FaultPlan = Readonly<Record<(typeof onceCalls)[number], readonly Fault[]>>

const failures: readonly Fault[] = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'cutBody' },
  { kind: 'code', code: 'E0001' },
]

const delays = [1, 1, 1, 1, 50, 100, 100, 200, 200, 400, 400, 800]
const kinds: readonly Fault[] = [...failures, ...delays.map((byMs) => ({ kind: 'delay', byMs }) as const)]

const rounds = 10

/**
 * Plans what the next calls meet. Of sixteen calls of a step that works once, four fail in four ways, and most others are slow;
 * of those before, forty fail.
 */
export const planFaults = async (
  { faults }: SandboxControl,
  count: number,
  random: () => number,
): Promise<FaultPlan> => {
  const draw = () =>
    Array.from({ length: count }, () => kinds[Math.floor(random() * kinds.length)] ?? kinds[0]!)
  const plan = { 'rest.verify': draw(), 'rest.signerInfo': draw() }
  const often = Array.from({ length: rounds }, () => failures).flat()
  const planned = { ...plan, 'rest.prepare': often, 'rest.request': often, 'rest.status': often }
  const calls = Object.keys(planned) as (keyof typeof planned)[]
  await Promise.all(
    calls.map(async (call) => {
      for (const fault of planned[call]) await faults.plan({ call, times: 1, fault })
    }),
  )
  return plan
}
