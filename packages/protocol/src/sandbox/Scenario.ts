import * as v from 'valibot'
import { TranslatedSchema } from './Translated.ts'

/** Wire shape of a call of a scenario. */
const ScenarioStepSchema = v.object({
  method: v.picklist(['GET', 'POST']),
  /** Below the sandbox; `{name}` stands for what an earlier step saved. */
  path: v.string(),
  headers: v.exactOptional(v.record(v.string(), v.string())),
  /** Sent as JSON; `{name}` in its texts as in the path. */
  body: v.exactOptional(v.unknown()),
  /** Sent as a form, in place of a body; `{name}` in its values as in the path. */
  form: v.exactOptional(v.record(v.string(), v.string())),
  /**
   * What to keep of the answer: a name, and where it is, such as `documents.0.document_tx_id`; with `?scan` behind it, of
   * an address that is there the parameter.
   */
  save: v.exactOptional(v.record(v.string(), v.string())),
  /** Where a refusal is what comes next in the course of things. */
  isRefused: v.exactOptional(v.literal(true)),
})

/** Wire shape of how a scenario ends. */
const ExpectSchema = v.variant('kind', [
  /** The last step answers with the code: in a body, or by leading back to the site with `error_code`, or with `error`. */
  v.object({ kind: v.picklist(['answer', 'redirect']), status: v.number(), code: v.string() }),
  /** The last step answers with a number, and the SDK of the surface calls it by the code. */
  v.object({ kind: v.literal('sdk'), status: v.number(), number: v.number(), code: v.string() }),
  /**
   * Every step goes, and then a device that has this is asked for a short signature: `judgeReducedSign` of
   * `@kakao-cert/protocol/short-sign` says why there is none. `{name}` as in the path; times as in the answers.
   */
  v.object({
    kind: v.literal('device'),
    status: v.number(),
    code: v.string(),
    hasKeyPair: v.boolean(),
    session: v.exactOptional(v.object({ startAt: v.string(), endAt: v.string() })),
    nowMs: v.string(),
  }),
])

/** Wire shape of how to raise a code by its cause, for people and programs. */
export const ScenarioSchema = v.object({
  surface: v.picklist(['rest', 'window', 'login', 'android', 'ios']),
  code: v.string(),
  /** Which of the code's separate causes, where it has several. */
  cause: v.exactOptional(v.string()),
  /** What happens. */
  title: TranslatedSchema,
  /** In this order; the last one answers with the code. */
  steps: v.array(ScenarioStepSchema),
  /** What puts the sandbox back. */
  cleanUp: v.exactOptional(v.array(ScenarioStepSchema)),
  expect: ExpectSchema,
})

/** Wire shape of `GET /__sandbox/scenarios`. */
export const ScenariosSchema = v.object({ scenarios: v.array(ScenarioSchema) })

/** A call of a scenario. */
export type ScenarioStep = Readonly<v.InferOutput<typeof ScenarioStepSchema>>
/** How to raise a code by its cause. */
export type Scenario = Readonly<v.InferOutput<typeof ScenarioSchema>>
