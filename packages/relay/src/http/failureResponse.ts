import { createProblem, reasons, type Problem } from '@kakao-cert/protocol'

/**
 * The answer where something of ours failed, such as the store or a hook of the site. What was begun is kept, and a signature
 * is in the ledger: whoever asks again goes on.
 */
export const failureResponse = (): Response => {
  const { error } = createProblem('internal')
  const message = 'The server failed. Ask again; if it goes on, look into the log of the server.'
  const problem: Problem = { error: { ...error, message, canGoOn: true } }
  return Response.json(problem, { status: reasons.internal.status })
}
