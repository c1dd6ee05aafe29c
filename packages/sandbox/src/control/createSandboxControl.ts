import { parse } from '@kakao-cert/protocol'
import { CallsSchema, LimitsSchema, PhoneSchema, sandboxApi } from '@kakao-cert/protocol/sandbox'
import type * as v from 'valibot'
import { findWhenThere } from './findWhenThere.ts'
import type { SandboxControl } from './SandboxControl.ts'
import { scanToken } from './scanToken.ts'

type Call = keyof typeof sandboxApi

interface Details {
  readonly values?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/**
 * Does at a sandbox what people with phones do.
 *
 * @param url of the sandbox, without a slash at the end
 * @param send how requests get there; the `fetch` of a sandbox for one in this process
 *
 * @example
 * const control = createSandboxControl('http://localhost:4100')
 * await control.signAs('hong')
 */
export const createSandboxControl = (
  url: string,
  send: (request: Request) => Promise<Response> = (request) => fetch(request),
): SandboxControl => {
  const call = async (name: Call, { values = {}, body }: Details = {}): Promise<unknown> => {
    const { method, path } = sandboxApi[name]
    const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''))
    const response = await send(
      new Request(url + filled, {
        method,
        ...(body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      }),
    )
    const text = await response.text()
    if (!response.ok)
      throw new Error(`The sandbox answered ${method} ${filled} with ${response.status}: ${text}`)
    return JSON.parse(text)
  }

  const read = async <S extends v.GenericSchema>(
    schema: S,
    ...args: Parameters<typeof call>
  ): Promise<v.InferOutput<S>> => {
    const value = parse(schema, await call(...args))
    if (value === undefined) throw new Error(`${url} does not answer as a sandbox of this version.`)
    return value
  }

  const phone: SandboxControl['phone'] = (personId = 'hong') =>
    read(PhoneSchema, 'phone', { values: { personId } })

  const actOn = async (action: 'sign' | 'decline', personId: string) => {
    const { sessionId } = await findWhenThere(`request to ${action} on the phone of ${personId}`, async () =>
      (await phone(personId)).requests.find(({ status }) => status === 'pending'),
    )
    await call(action, { values: { personId, sessionId } })
  }

  return {
    url,
    signAs: (person = 'hong') => actOn('sign', person),
    decline: (person = 'hong') => actOn('decline', person),
    scan: async (qrText, personId = 'hong') => {
      await call('scan', { values: { personId }, body: { token: scanToken(qrText) } })
    },
    smsCode: (person = 'hong') =>
      findWhenThere(`text message with a code on the phone of ${person}`, async () => {
        const contents = (await phone(person)).messages.map(({ content }) => content)
        return contents.find((content) => content.kind === 'smsCode')?.code
      }),
    phone,
    clock: {
      advance: async (byMs) => {
        await call('changeClock', { body: { kind: 'advance', byMs } })
      },
    },
    limits: {
      read: () => read(LimitsSchema, 'limits'),
      change: (change) => read(LimitsSchema, 'changeLimits', { body: change }),
    },
    faults: {
      plan: async (fault) => {
        await call('planFault', { body: fault })
      },
      clear: async () => {
        await call('clearFaults')
      },
    },
    calls: async () => (await read(CallsSchema, 'calls')).counts,
    exportRun: () => call('exportRun'),
    importRun: async (run) => {
      await call('importRun', { body: run })
    },
    reset: async () => {
      await call('reset')
    },
  }
}
