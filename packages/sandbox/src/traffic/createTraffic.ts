import type { PlannedFault, RecordedCall, SandboxCall } from '@kakao-cert/protocol/sandbox'
import type { CallContext, CallHandler } from './CallHandler.ts'
import { codeOf } from './codeOf.ts'
import { createCallLog, type CallLog } from './createCallLog.ts'
import { createFaults, type Faults } from './createFaults.ts'
import { cutBody } from './cutBody.ts'
import { faultResponse } from './faultResponse.ts'
import { pause } from './pause.ts'
import type { Watch } from './Watch.ts'

/** The calls of a sandbox: what comes in is counted and recorded, and meets the planned faults. */
export interface Traffic {
  readonly watch: Watch
  readonly log: CallLog
  readonly faults: Faults
  /** Whether the answer to a request is to be that there is none. */
  readonly isDropped: (request: Request) => boolean
  /** Ends what waits. */
  readonly close: () => void
}

interface Options {
  readonly now: () => number
  readonly changed: (part: 'calls' | 'faults') => void
}

/** Traffic of one sandbox: nothing has come in, and nothing is planned. */
export const createTraffic = ({ now, changed }: Options): Traffic => {
  const log = createCallLog()
  const faults = createFaults()
  const dropped = new WeakSet<Request>()
  const closing = new AbortController()

  const meet = async (
    call: SandboxCall,
    fault: PlannedFault['fault'],
    handle: CallHandler,
    context: CallContext,
  ) => {
    switch (fault.kind) {
      case 'code':
        return faultResponse(call, fault.code) ?? handle(context)
      case 'delay':
        await pause(fault.byMs, AbortSignal.any([closing.signal, context.req.raw.signal]))
        return handle(context)
      case 'drop':
        return fault.when === 'before' ? new Response(null) : handle(context)
      case 'cutBody':
        return handle(context)
    }
  }

  /** What the client gets of an answer. */
  const send = async (response: Response, fault: PlannedFault['fault'] | undefined, request: Request) => {
    if (fault?.kind === 'cutBody') return cutBody(response)
    if (fault?.kind !== 'drop') return response
    dropped.add(request)
    await response.body?.cancel()
    return new Response(null)
  }

  const watch: Watch = (call, handle) => async (context) => {
    const { method, path, raw: request } = context.req
    const arrived = { atMs: now(), call, method, path }
    log.count(call)
    const fault = faults.take(call)
    if (fault) changed('faults')
    const response = await (fault ? meet(call, fault, handle, context) : handle(context))
    const code = await codeOf(response)
    const txId = context.get('txId')
    const recorded: Omit<RecordedCall, 'id'> = {
      ...arrived,
      status: fault?.kind === 'drop' ? 0 : response.status,
      ...(code !== undefined && { code }),
      ...(txId !== undefined && { txId }),
      ...(fault && { fault: fault.kind }),
    }
    log.record(recorded)
    changed('calls')
    return send(response, fault, request)
  }

  return { watch, log, faults, isDropped: (request) => dropped.has(request), close: () => closing.abort() }
}
