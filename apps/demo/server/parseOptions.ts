import { parseArgs } from 'node:util'

interface DemoOptions {
  readonly port: number
  /** Where the sandbox is, without a slash at the end. */
  readonly sandboxUrl: string
}

/** Reads the command line of the demo's server; throws one sentence when it is wrong. */
export const parseOptions = (args: readonly string[]): DemoOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4173' },
      sandbox: { type: 'string', default: 'http://localhost:4100' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port takes a number from 0 to 65535.')
  if (!URL.canParse(values.sandbox)) throw new Error('--sandbox takes a URL, such as http://localhost:4100.')
  return { port, sandboxUrl: values.sandbox.replace(/\/$/, '') }
}
