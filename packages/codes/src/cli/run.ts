import { parseArgs } from 'node:util'
import { rows } from '../rows/rows.ts'
import type { Surface } from '../Row.ts'
import { entries, localeNames, type Entry, type LocaleName } from './Entry.ts'
import { explanation, json, table } from './format.ts'
import { help } from './help.ts'
import { labels } from './labels.ts'
import { nearest } from './nearest.ts'
import { isNameOf, search } from './search.ts'

export interface Result {
  readonly output: string
  /** 0 found, 1 nothing found, 2 wrongly called. */
  readonly exitCode: 0 | 1 | 2
}

type Env = Readonly<Record<string, string | undefined>>

interface Query {
  readonly pool: readonly Entry[]
  readonly surface: Surface | undefined
  readonly locale: LocaleName
  readonly asJson: boolean
}

const ok = (output: string): Result => ({ output, exitCode: 0 })
const misused = (output: string): Result => ({ output, exitCode: 2 })

const surfaces = Object.keys(rows) as Surface[]
const isOneOf = <T extends string>(text: string, list: readonly T[]): text is T =>
  (list as readonly string[]).includes(text)

const localeOf = (env: Env): LocaleName =>
  (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().startsWith('ko') ? 'ko' : 'en'

const lines = (found: readonly Entry[], { asJson, locale }: Query): Result =>
  ok(asJson ? json(found, locale) : table(found, locale))

const explanations = (found: readonly Entry[], { asJson, locale }: Query): Result =>
  ok(asJson ? json(found, locale) : found.map((entry) => explanation(entry, locale)).join('\n\n'))

const nothing = (text: string, { locale, pool, surface }: Query): Result => {
  const elsewhere = entries.filter(({ row }) => isNameOf(text, row.code))
  const label = labels[locale]
  if (surface && elsewhere.length > 0) {
    const others = elsewhere.map(({ row }) => row.surface).join(', ')
    return { output: label.elsewhere(text, surface, others), exitCode: 1 }
  }
  const codes = nearest(
    text,
    pool.map(({ row }) => row.code),
  )
  return {
    output: codes.length > 0 ? label.nearest(text, codes.join(', ')) : label.notFound(text),
    exitCode: 1,
  }
}

const searchFor = (words: readonly string[], query: Query): Result => {
  const found = search(query.pool, words)
  return found.length > 0 ? lines(found, query) : nothing(words.join(' '), query)
}

const explain = (words: readonly string[], query: Query): Result => {
  const named = query.pool.filter(({ row }) => isNameOf(words.join(' '), row.code))
  return named.length > 0 ? explanations(named, query) : searchFor(words, query)
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      surface: { type: 'string' },
      locale: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  })

/** The command line without its input and output. */
export const run = (args: readonly string[], env: Env, version: string): Result => {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    // Node's message goes on with advice about `--`, which helps nobody here.
    const [sentence] = (error as Error).message.split(/[.\n]/)
    return misused(`${sentence}. See kakao-cert-codes --help.`)
  }
  const { surface, locale, json: asJson, help: wantsHelp, version: wantsVersion } = parsed.values
  const [command, ...rest] = parsed.positionals
  const words = rest.flatMap((word) => word.split(/\s+/)).filter(Boolean)

  if (wantsVersion) {
    return ok(version)
  }
  if (wantsHelp || command === undefined) {
    return ok(help)
  }
  if (surface !== undefined && !isOneOf(surface, surfaces)) {
    return misused(`There is no surface "${surface}": use ${surfaces.join(', ')}.`)
  }
  if (locale !== undefined && !isOneOf(locale, localeNames)) {
    return misused(`There is no locale "${locale}": use ${localeNames.join(' or ')}.`)
  }
  const query: Query = {
    pool: entries.filter(({ row }) => surface === undefined || row.surface === surface),
    surface,
    locale: locale ?? localeOf(env),
    asJson,
  }
  if (command === 'list') {
    return words.length > 0
      ? misused('list takes no words: use kakao-cert-codes search to look for some.')
      : lines(query.pool, query)
  }
  if (command !== 'explain' && command !== 'search') {
    return misused(
      `There is no command "${command}": use explain, search or list, as in kakao-cert-codes explain E2008.`,
    )
  }
  if (words.length === 0) {
    return misused(
      `${command} needs a code or some words, as in kakao-cert-codes ${command} ${command === 'explain' ? 'E2008' : '만료'}.`,
    )
  }
  return command === 'explain' ? explain(words, query) : searchFor(words, query)
}
