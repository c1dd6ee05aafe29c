import { parse } from '@kakao-cert/protocol'
import { createRestWire, type RestWireNames, type RestWireOverrides } from '@kakao-cert/protocol/rest'
import * as v from 'valibot'

type Read =
  | { readonly ok: true; readonly wire: RestWireNames }
  /** Each problem says where it is and what has to be there. */
  | { readonly ok: false; readonly problems: readonly string[] }

// What the sandbox serves itself; a product code in the first part could be any of them.
const taken = [
  '__sandbox',
  'window',
  'sdk',
  'phone',
  'assets',
  'login',
  'oauth',
  '.well-known',
  'v1',
  ':productCode',
]

const CallsSchema = v.object({ calls: v.record(v.string(), v.unknown()) })
const PathSchema = v.object({ path: v.string() })

// Of what was given, however wrong all else is: everything that is wrong is told at once.
const findTaken = (given: unknown): string[] =>
  Object.entries(parse(CallsSchema, given)?.calls ?? {}).flatMap(([call, each]) => {
    const first = parse(PathSchema, each)?.path.split('/')[1] ?? ''
    return taken.includes(first)
      ? [`calls.${call}.path: one that does not begin with /${first}, where the sandbox has other things`]
      : []
  })

/** Reads names on the REST wire of one's own, for a sandbox that serves other things as well. */
export const readWire = (overrides?: RestWireOverrides): Read => {
  const created = createRestWire(overrides)
  const problems = [...(created.ok ? [] : created.problems), ...findTaken(overrides)]
  return created.ok && problems.length === 0 ? created : { ok: false, problems }
}
