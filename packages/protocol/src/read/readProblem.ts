import type { Problem } from '../window/Problem.ts'
import { object, oneOf, text, type Reader } from './reader.ts'

const code = text(0, 100)

/** Reads a refusal, as `ProblemSchema` does. */
export const readProblem: Reader<Problem> = object({
  error: object(
    { surface: oneOf('rest', 'window', 'login', 'client'), code, message: text(0, 1000) },
    {
      cause: code,
      reason: code,
      canGoOn: (input) => (typeof input === 'boolean' ? input : undefined),
      fields: object(
        {},
        {
          name: oneOf('required', 'tooLong', 'badCharacters'),
          birthday: oneOf('required', 'notADate', 'inFuture'),
          phoneNumber: oneOf('required', 'notMobile', 'foreign'),
        },
      ),
    },
  ),
})
