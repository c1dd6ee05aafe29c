import * as developerEn from '@kakao-cert/codes/developer/en'
import * as developerKo from '@kakao-cert/codes/developer/ko'
import { readFileSync } from 'node:fs'
import { parseArgs, parseEnv } from 'node:util'
import { examine } from '../doctor/examine.ts'
import { formatFindings } from '../doctor/formatFindings.ts'
import { judge } from '../doctor/judge.ts'
import { en } from '../doctor/locales/en.ts'
import { ko } from '../doctor/locales/ko.ts'
import { help } from './help.ts'
import { readPatient } from './readPatient.ts'

/** What a run of the command line came to. */
export interface Result {
  readonly output: string
  /** 0 no problem, 1 a problem, 2 wrongly called. */
  readonly exitCode: 0 | 1 | 2
}

type Env = Readonly<Record<string, string | undefined>>

const languages = {
  ko: { doctor: ko, developer: developerKo },
  en: { doctor: en, developer: developerEn },
} as const

type LocaleName = keyof typeof languages

const isLocale = (name: string): name is LocaleName => Object.hasOwn(languages, name)

const localeOf = (env: Env): LocaleName =>
  (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().startsWith('ko') ? 'ko' : 'en'

const misused = (...sentences: readonly string[]): Result => ({ output: sentences.join('\n'), exitCode: 2 })

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      upstream: { type: 'string' },
      'settle-id': { type: 'string' },
      product: { type: 'string' },
      redirect: { type: 'string', multiple: true, default: [] },
      wire: { type: 'string' },
      'env-file': { type: 'string' },
      locale: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  })

type Values = ReturnType<typeof parse>['values']

const messageOf = (error: unknown): string => {
  // Node's message goes on with advice about `--`, which helps nobody here.
  const [sentence = ''] = (error as Error).message.split(/\. |\n/)
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

const doctor = async (values: Values, env: Env): Promise<Result> => {
  const read = readPatient({
    upstream: values.upstream ?? env['KAKAO_CERT_UPSTREAM'],
    settleId: values['settle-id'] ?? env['KAKAO_CERT_SETTLE_ID'],
    product: values.product ?? env['KAKAO_CERT_PRODUCT'],
    redirectUris: values.redirect,
    wire: values.wire === undefined ? {} : (JSON.parse(readFileSync(values.wire, 'utf8')) as unknown),
    dealerKey: env['KAKAO_CERT_DEALER_KEY'],
    institutionKey: env['KAKAO_CERT_INSTITUTION_KEY'],
  })
  if (!read.ok) return misused(...read.problems, 'See kakao-cert --help.')
  const findings = judge(await examine(read.patient))
  const locale = values.locale ?? localeOf(env)
  return {
    output: values.json
      ? JSON.stringify(findings, null, 2)
      : formatFindings(findings, languages[isLocale(locale) ? locale : 'en']),
    exitCode: findings.some(({ verdict }) => verdict === 'bad') ? 1 : 0,
  }
}

/** The command line without its input and output. */
export const run = async (args: readonly string[], env: Env, version: string): Promise<Result> => {
  try {
    const { values, positionals } = parse(args)
    const [command, ...others] = positionals
    if (values.version) return { output: version, exitCode: 0 }
    if (values.help || command === undefined) return { output: help, exitCode: 0 }
    if (command !== 'doctor' || others.length > 0)
      return misused(`There is no command "${positionals.join(' ')}": use kakao-cert doctor.`)
    if (values.locale !== undefined && !isLocale(values.locale))
      return misused(`There is no locale "${values.locale}": use ko or en.`)
    const file = values['env-file']
    return await doctor(
      values,
      file === undefined ? env : { ...parseEnv(readFileSync(file, 'utf8')), ...env },
    )
  } catch (error) {
    return misused(messageOf(error), 'See kakao-cert --help.')
  }
}
