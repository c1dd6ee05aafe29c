import { parseArgs } from 'node:util'

interface DemoOptions {
  readonly port: number
  /** Where the sandbox is, without a slash at the end. */
  readonly sandboxUrl: string
  /** Where the pages are reached beside the demo itself, such as behind a proxy. */
  readonly siteUrls: readonly string[]
}

/** Reads the command line of the demo's server; throws one sentence when it is wrong. */
export const parseOptions = (args: readonly string[]): DemoOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4173' },
      sandbox: { type: 'string', default: 'http://localhost:4100' },
      // Where `pnpm demo` has the pages.
      site: { type: 'string', multiple: true, default: ['http://localhost:5173'] },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port takes a number from 0 to 65535.')
  if (!URL.canParse(values.sandbox)) throw new Error('--sandbox takes a URL, such as http://localhost:4100.')
  if (!values.site.every((site) => URL.canParse(site)))
    throw new Error('--site takes a URL, such as http://localhost:5173; it may be given more than once.')
  return {
    port,
    sandboxUrl: values.sandbox.replace(/\/$/, ''),
    siteUrls: values.site.map((site) => new URL(site).origin),
  }
}
