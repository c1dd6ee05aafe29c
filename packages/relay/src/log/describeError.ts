/** What a log is told of an error. */
export interface ErrorFacts {
  readonly type: string
  /** Such as `ECONNREFUSED`, or the SQLSTATE of PostgreSQL. */
  readonly code?: string
  /** Where it was made: the lines of its stack without the message. */
  readonly at?: readonly string[]
  readonly cause?: ErrorFacts
}

const maxFrames = 10
const maxCauses = 3

/** Words of letters and digits as codes are; anything else may be about a person. */
const isCode = (code: unknown): code is string =>
  typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$|^[0-9A-Z]{5}$/.test(code)

const isName = (name: unknown): name is string =>
  typeof name === 'string' && /^[A-Za-z_$][\w$]{0,63}$/.test(name)

const framesOf = (stack: unknown): readonly string[] =>
  typeof stack === 'string'
    ? stack
        .split('\n')
        .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
        .slice(0, maxFrames)
        .map((line) => line.trim())
    : []

const describe = (error: unknown, causes: number): ErrorFacts => {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error }
  const { name, stack, cause } = error
  const code: unknown = 'code' in error ? error.code : undefined
  const at = framesOf(stack)
  return {
    type: isName(name) ? name : 'Error',
    ...(isCode(code) && { code }),
    ...(at.length > 0 && { at }),
    ...(cause !== undefined && causes > 0 && { cause: describe(cause, causes - 1) }),
  }
}

/**
 * An error without its message: what a hook of the site throws, or what a database says, may name a person. Type, code and
 * place are enough to find it.
 */
export const describeError = (error: unknown): ErrorFacts => describe(error, maxCauses)
