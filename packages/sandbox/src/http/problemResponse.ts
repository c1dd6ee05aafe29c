import { createProblem, reasons, type Reason } from '@kakao-cert/protocol'

/** The answer to a request that is refused. */
export const problemResponse = (reason: Reason, details?: Parameters<typeof createProblem>[1]): Response =>
  Response.json(createProblem(reason, details), { status: reasons[reason].status })
