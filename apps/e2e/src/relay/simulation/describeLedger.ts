import type { Outcome } from '@kakao-cert/protocol'
import type { SandboxCall } from '@kakao-cert/protocol/sandbox'
import { Personal, type Store } from '@kakao-cert/relay'
import { createSandbox, type Sandbox } from '@kakao-cert/sandbox'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFinal } from '../isFinal.ts'
import { playTransaction, type Heard, type Played } from './playTransaction.ts'
import type { Script } from './Script.ts'

const onceCalls = ['rest.verify', 'rest.signerInfo'] as const satisfies SandboxCall[]

const scripts: fc.Arbitrary<Script> = fc.record({
  machines: fc.integer({ min: 1, max: 4 }),
  callers: fc.integer({ min: 1, max: 8 }),
  deaths: fc.constantFrom(0, 0, 1, 3),
  stalls: fc.constantFrom(0, 0, 2, 10),
  faults: fc.constantFrom(0, 0, 20, 60),
  rejections: fc.constantFrom(0, 30),
  numbers: fc.array(fc.nat({ max: 65_535 }), { minLength: 100, maxLength: 500, size: 'max' }),
})

/** An outcome with everything in it, to be compared. */
const bare = (outcome: Outcome<unknown>): unknown =>
  JSON.parse(JSON.stringify(outcome, (_, value: unknown) => (value instanceof Personal ? undefined : value)))

const finalOutcomes = (heard: readonly (Heard | undefined)[], type: 'completed' | 'delivered') =>
  heard.flatMap((each) => (each?.type === type && isFinal(each.outcome) ? [each.outcome] : []))

const judge = (
  { heard, deaths, stalls, handedOver, mishaps, calls, outcome, kept, callsAfter, signatures }: Played,
  script: Script,
) => {
  expect(heard, 'no caller hangs').not.toContain(undefined)

  for (const call of onceCalls) {
    const refused = mishaps.refused[call] ?? 0
    expect((callsAfter[call] ?? 0) - refused, `${call}: one, and one recovery`).toBeLessThanOrEqual(2)
  }
  expect(signatures.length, 'the service gives a signature once').toBeLessThanOrEqual(1)

  const isCalm = deaths + stalls + script.faults === 0
  if (isCalm) {
    expect(outcome).toMatchObject({ ok: true })
    expect(onceCalls.map((call) => calls[call])).toEqual([1, 1])
  }

  expect(isFinal(outcome), 'it ends in an outcome').toBe(true)
  for (const each of finalOutcomes(heard, 'completed'))
    expect(bare(each), 'everybody gets the outcome').toEqual(bare(outcome))

  const state = kept?.state
  for (const each of finalOutcomes(heard, 'delivered')) {
    if (!each.ok) expect(bare(each)).toEqual(bare(outcome))
    else
      expect(each.value, 'everybody gets what the site answered').toEqual(
        state?.status === 'delivered' && state.result,
      )
  }
  // One more for each who died or took too long with it in the hand.
  expect(handedOver).toBeLessThanOrEqual(1 + deaths + stalls)

  const keptSignature = state && 'signature' in state ? state.signature : undefined
  if (keptSignature) expect(keptSignature).toEqual({ signedData: signatures[0] })
  if (outcome.ok) expect(outcome.value.signature).toEqual({ signedData: signatures[0] })
  // Given away and not kept: then its answer was lost, which the outcome says.
  if (signatures.length > 0 && !keptSignature) {
    expect((mishaps.lost['rest.verify'] ?? 0) + deaths + stalls).toBeGreaterThan(0)
    expect(outcome).toMatchObject({ ok: false, error: { surface: 'rest' } })
  }
}

interface Options {
  /** A store that others may use too. */
  readonly open: () => Promise<{ readonly store: Store; readonly leave: () => Promise<void> }>
  readonly runs: number
  readonly timeoutMs: number
}

/** What a ledger promises, in any store. */
export const describeLedger = (title: string, { open, runs, timeoutMs }: Options): void => {
  describe(`a ledger in ${title}`, () => {
    let sandbox: Sandbox
    let opened: Awaited<ReturnType<typeof open>>

    beforeAll(async () => {
      sandbox = createSandbox()
      sandbox.clock.change({ kind: 'freeze' })
      opened = await open()
    })
    afterAll(async () => {
      sandbox.close()
      await opened.leave()
    })

    it(
      `spends a transaction once, whoever asks and dies when: ${runs} runs`,
      { timeout: timeoutMs },
      async () => {
        const seen = { ok: 0, lost: 0, deaths: 0, recovered: 0 }
        await fc.assert(
          fc.asyncProperty(scripts, async (script) => {
            const played = await playTransaction({ sandbox, store: opened.store }, script)
            judge(played, script)
            seen.deaths += played.deaths
            if (played.outcome.ok) seen.ok += 1
            else if (played.outcome.error.reason === 'answerLost') seen.lost += 1
            if (played.outcome.ok && (played.callsAfter['rest.verify'] ?? 0) > 1) seen.recovered += 1
          }),
          // So that a failure is told, however long it takes to find the shortest one.
          { numRuns: runs, interruptAfterTimeLimit: 0.8 * timeoutMs, markInterruptAsFailure: true },
        )
        // A property that never meets what it is about proves nothing.
        for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(runs / 100)
      },
    )
  })
}
