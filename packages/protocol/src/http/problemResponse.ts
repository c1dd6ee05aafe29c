import { createProblem } from '../window/createProblem.ts'
import { reasons, type Reason } from '../window/reasons.ts'

/** The answer to a request that is refused. */
export const problemResponse = (reason: Reason, details?: Parameters<typeof createProblem>[1]): Response =>
  Response.json(createProblem(reason, details), { status: reasons[reason].status })
