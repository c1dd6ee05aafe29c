import type { CertError } from '@kakao-cert/protocol'
import type { Step } from './Step.ts'

/** Ends an attempt with an error. The session is forgotten, unless its transaction can be gone on with. */
export const endAttempt = (attemptId: string, error: CertError, txId?: string): Step => [
  { status: 'failed', attemptId, error, ...(txId !== undefined && { txId }) },
  error.canGoOn ? [{ type: 'unwatch' }] : [{ type: 'unwatch' }, { type: 'forget' }],
]
