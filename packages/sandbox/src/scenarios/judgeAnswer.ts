import { parse } from '@kakao-cert/protocol'
import {
  failureOfKapi,
  judgeReducedSign,
  KapiErrorSchema,
  toPlatformError,
  type Platform,
} from '@kakao-cert/protocol/short-sign'
import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { readAnswer } from '../http/readAnswer.ts'

interface Last {
  readonly response: Response
  readonly answer: unknown
  /** Fills in what was saved. */
  readonly fill: (template: string) => string
}

interface Judgement {
  readonly code?: string | undefined
  readonly cause?: string | undefined
  readonly isOk: boolean
}

/** What a scenario has come to with its last answer, by what it expects. */
export const judgeAnswer = (
  { surface, cause: wanted, expect }: Scenario,
  { response, answer, fill }: Last,
): Judgement => {
  const judge = (told: Pick<Judgement, 'code' | 'cause'>, isKind: boolean): Judgement => {
    const isCause = told.cause === undefined || wanted === undefined || told.cause === wanted
    return {
      ...told,
      isOk: isKind && response.status === expect.status && told.code === expect.code && isCause,
    }
  }
  switch (expect.kind) {
    case 'answer':
    case 'redirect': {
      const { kind, code, cause } = readAnswer(response, answer)
      return judge({ code, cause }, kind === expect.kind)
    }
    case 'sdk': {
      const number = parse(KapiErrorSchema, answer)?.code
      const failure = number === undefined ? undefined : failureOfKapi(number)
      const error = failure && toPlatformError(failure, surface as Platform)
      return judge({ code: error?.code }, number === expect.number)
    }
    case 'device': {
      const { hasKeyPair, session, nowMs } = expect
      const timeOf = (template: string) => Date.parse(fill(template))
      const failure = judgeReducedSign({
        hasKeyPair,
        session: session && { startAtMs: timeOf(session.startAt), endAtMs: timeOf(session.endAt) },
        nowMs: Number(fill(nowMs)),
      })
      const error = failure && toPlatformError(failure, surface as Platform)
      return judge({ code: error?.code, cause: error?.cause }, true)
    }
  }
  return expect satisfies never
}
