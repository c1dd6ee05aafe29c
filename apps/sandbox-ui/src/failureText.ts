import type { Reason } from '@kakao-cert/protocol'
import type { Failure } from './Failure.ts'
import type { TextKey } from './locales/TextKey.ts'

type Action = 'scan' | 'answer'

type Sentences = { readonly [R in Reason]?: TextKey }

const everyAction: Sentences = {
  limitReached: 'failLimitReached',
  accountUnusable: 'failAccountUnusable',
  noCertificate: 'failNoCertificate',
  foreignNumber: 'failForeignNumber',
  channelBlocked: 'failChannelBlocked',
}

const byAction: Readonly<Record<Action, Sentences>> = {
  scan: {
    unknownSession: 'failScanUnknown',
    invalidField: 'failScanUnknown',
    wrongState: 'failScanUsed',
    expiredTransaction: 'failScanExpired',
    validityOver: 'failScanExpired',
  },
  answer: {
    unknownSession: 'failRequestUnknown',
    wrongState: 'failRequestAnswered',
    expiredTransaction: 'failRequestExpired',
    validityOver: 'failRequestExpired',
  },
}

const find = (sentences: Sentences, reason: string): TextKey | undefined =>
  Object.hasOwn(sentences, reason) ? sentences[reason as Reason] : undefined

/** Which sentence tells the phone's owner why a scan or an answer to a request did not work. */
export const failureText = (action: Action, failure: Failure): TextKey => {
  if (failure.kind === 'unreachable') return 'failUnreachable'
  if (failure.kind === 'unreadable') return 'failUnreadable'
  if (failure.reason === undefined) return 'failOther'
  return find(byAction[action], failure.reason) ?? find(everyAction, failure.reason) ?? 'failOther'
}
