import { parseArgs } from 'node:util'
import type { ServeOptions } from './serveSandbox.ts'

type Parsed =
  | {
      readonly kind: 'serve'
      readonly options: ServeOptions
      readonly fixturesFile?: string
      readonly wireFile?: string
    }
  | { readonly kind: 'scenarios'; readonly url?: string; readonly language: 'ko' | 'en' }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'error'; readonly sentence: string }

const help = `kakao-cert-sandbox: a stand-in for the KakaoTalk Certification service. Not a Kakao product.

  --port N             port to listen on, 0 for any free one (4100)
  --host ADDRESS       address to listen on (127.0.0.1; 0.0.0.0 lets a real phone scan the QR code)
  --db FILE            keep sessions in this SQLite file (in memory)
  --fixtures FILE      people, institutions and apps of your own, in JSON; the README says how
  --wire FILE          names on the REST wire of your own, in JSON; the README says how
  --phase PHASE        test or production: contracts of the other one answer E1007 (test)
  --second-factor KIND sms or characters: what follows a QR scan (sms)
  --no-state           keeps state where the hosted window leads back (gives it back)
  --help               show this

kakao-cert-sandbox scenarios: raises every code by its cause, one line a code; ends with 1 where one is not raised.

  --url URL            of a sandbox that runs already (one of its own); its clock is moved
  --lang LANGUAGE      ko or en (en)`

const error = (sentence: string): Parsed => ({ kind: 'error', sentence })

const parseScenarios = (args: readonly string[]): Parsed => {
  const { values } = parseArgs({
    args: [...args],
    options: { url: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } },
  })
  const { url, lang: language = 'en' } = values
  if (values.help) return { kind: 'help', text: help }
  if (url !== undefined && !URL.canParse(url))
    return error('--url takes an address such as http://localhost:4100.')
  if (language !== 'ko' && language !== 'en') return error('--lang takes ko or en.')
  return { kind: 'scenarios', language, ...(url !== undefined && { url: url.replace(/\/+$/, '') }) }
}

/** Reads the command line of the sandbox. */
export const parseOptions = (args: readonly string[]): Parsed => {
  try {
    if (args[0] === 'scenarios') return parseScenarios(args.slice(1))
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        db: { type: 'string' },
        fixtures: { type: 'string' },
        wire: { type: 'string' },
        phase: { type: 'string' },
        'second-factor': { type: 'string' },
        'no-state': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    if (values.help) return { kind: 'help', text: help }
    const { port = '4100', host, db, fixtures, wire, phase, 'second-factor': secondFactor } = values
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return error('--port takes a number from 0 to 65535.')
    if (host === '') return error('--host takes an address.')
    if (db === '') return error('--db takes the path of a file.')
    if (fixtures === '') return error('--fixtures takes the path of a file.')
    if (wire === '') return error('--wire takes the path of a file.')
    if (phase !== undefined && phase !== 'test' && phase !== 'production')
      return error('--phase takes test or production.')
    if (secondFactor !== undefined && secondFactor !== 'sms' && secondFactor !== 'characters')
      return error('--second-factor takes sms or characters.')
    return {
      kind: 'serve',
      options: {
        port: Number(port),
        ...(host !== undefined && { host }),
        ...(db !== undefined && { file: db }),
        ...(phase !== undefined && { phase }),
        ...(secondFactor !== undefined && { limits: { secondFactor } }),
        ...(values['no-state'] && { echoesState: false }),
      },
      ...(fixtures !== undefined && { fixturesFile: fixtures }),
      ...(wire !== undefined && { wireFile: wire }),
    }
  } catch (thrown) {
    return error(`${(thrown as Error).message} See --help.`)
  }
}
