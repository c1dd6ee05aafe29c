import type { Code } from '@kakao-cert/codes'

/** A call of a scenario. */
export interface ScenarioStep {
  readonly method: 'GET' | 'POST'
  /** Below the sandbox; `{name}` stands for what an earlier step saved. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; `{name}` in its texts as in the path. */
  readonly body?: unknown
  /** What to keep of the answer: a name, and where it is, such as `documents.0.document_tx_id`. */
  readonly save?: Readonly<Record<string, string>>
}

/** How to raise a code by its cause, for people and programs. */
export interface Scenario {
  readonly surface: 'rest' | 'window'
  readonly code: Code<'rest' | 'window'>
  /** Which of the code's separate causes, where it has several. */
  readonly cause?: string
  readonly title: string
  /** In this order; the last one answers with the code. */
  readonly steps: readonly ScenarioStep[]
  /** What puts the sandbox back. */
  readonly cleanUp?: readonly ScenarioStep[]
  readonly expect: { readonly status: number; readonly surface: 'rest' | 'window'; readonly code: string }
}
