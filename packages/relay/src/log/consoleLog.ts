import type { RelayLog } from '../RelayLog.ts'

/** Where nothing else was said, errors have to be somewhere. */
export const consoleLog: RelayLog = {
  // oxlint-disable-next-line no-console -- see above
  error: (facts, sentence) => console.error(sentence, facts),
  warn: () => {},
  info: () => {},
}
