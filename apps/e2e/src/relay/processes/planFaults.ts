import type { PlannedFault } from '@kakao-cert/protocol/sandbox'
import type { SandboxControl } from '@kakao-cert/sandbox'

type Fault = PlannedFault['fault']

/** The steps that work once. */
export const onceCalls = ['rest.verify', 'rest.signerInfo'] as const satisfies PlannedFault['call'][]

/** What each call of the steps that work once meets, in their order. */
export type FaultPlan = Readonly<Record<(typeof onceCalls)[number], readonly Fault[]>>

const kinds: readonly Fault[] = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'cutBody' },
  { kind: 'code', code: 'E0001' },
  ...[1, 1, 1, 1, 50, 100, 100, 200, 200, 400, 400, 800].map((byMs) => ({ kind: 'delay', byMs }) as const),
]

/** Plans what the next calls of a step meet: of sixteen, four fail in four ways, and most others are slow. */
export const planFaults = async (
  { faults }: SandboxControl,
  count: number,
  random: () => number,
): Promise<FaultPlan> => {
  const draw = () =>
    Array.from({ length: count }, () => kinds[Math.floor(random() * kinds.length)] ?? kinds[0]!)
  const plan = { 'rest.verify': draw(), 'rest.signerInfo': draw() }
  for (const call of onceCalls) {
    for (const fault of plan[call]) await faults.plan({ call, times: 1, fault })
  }
  return plan
}
