import { sandboxApi, type PlannedFault, type SandboxCall } from '@kakao-cert/protocol/sandbox'
import type { Http, HttpRequest, HttpResult } from '@kakao-cert/relay'
import type { Sandbox } from '@kakao-cert/sandbox'
import type { Machine } from './createWorld.ts'
import type { Decisions } from './Decisions.ts'

/** What went wrong between a process and the service. */
export interface Mishaps {
  /** Answers of the service that nobody got, by call. */
  readonly lost: Partial<Record<SandboxCall, number>>
  /** Refusals with nothing spent, by call. */
  readonly refused: Partial<Record<SandboxCall, number>>
}

interface Options {
  readonly sandbox: Sandbox
  readonly machine: Machine
  readonly decisions: Decisions
  readonly faults: number
  readonly mishaps: Mishaps
}

const callOf = ({ url }: HttpRequest): SandboxCall =>
  url.includes('/signer-info/') ? 'rest.signerInfo' : 'rest.verify'

const kinds = ['lostAfter', 'lostBefore', 'unsent', 'refused', 'late', 'lostLate'] as const

type Kind = (typeof kinds)[number]

// Longer than any claim of a call holds: others have taken over meanwhile.
const lateMs = 20_000

/** The way from a process to a sandbox, on which calls and answers get lost. */
export const createFaultyHttp = ({ sandbox, machine, decisions, faults, mishaps }: Options): Http => {
  const send = async ({ method, url, headers, body }: HttpRequest): Promise<HttpResult> => {
    const response = await sandbox.fetch(
      new Request(url, { method, headers, ...(body !== undefined && { body }) }),
    )
    return { ok: true, status: response.status, body: await response.text() }
  }

  const count = (kind: keyof Mishaps, call: SandboxCall) => {
    mishaps[kind][call] = (mishaps[kind][call] ?? 0) + 1
  }

  const plan = (call: SandboxCall, fault: PlannedFault['fault']) =>
    sandbox.fetch(
      new Request(`http://sandbox${sandboxApi.planFault.path}`, {
        method: sandboxApi.planFault.method,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ call, times: 1, fault } satisfies PlannedFault),
      }),
    )

  const meet = async (kind: Kind, call: SandboxCall, request: HttpRequest): Promise<HttpResult> => {
    switch (kind) {
      case 'lostAfter':
      case 'lostLate':
        await send(request)
        count('lost', call)
        return { ok: false, wasSent: true }
      case 'lostBefore':
        await plan(call, { kind: 'drop', when: 'before' })
        await send(request)
        return { ok: false, wasSent: true }
      case 'unsent':
        return { ok: false, wasSent: false }
      case 'refused':
        await plan(call, { kind: 'code', code: 'E0001' })
        count('refused', call)
        return send(request)
      case 'late':
        return send(request)
    }
  }

  return async (request) => {
    if (!decisions.chance(faults)) return machine.reach(() => send(request))
    const kind = decisions.pick(kinds)
    const result = await machine.reach(() => meet(kind, callOf(request), request))
    if (kind === 'late' || kind === 'lostLate') await machine.clock.wait(lateMs)
    return result
  }
}
