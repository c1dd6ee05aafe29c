import type { DeveloperText, UserText } from '../Text.ts'
import type { Entry, LocaleName } from './Entry.ts'
import { labels } from './labels.ts'

const describeTexts = (user: UserText, developer: DeveloperText, locale: LocaleName): string[] => [
  `${labels[locale].cause}: ${developer.cause}`,
  `${labels[locale].remedy}: ${developer.remedy}`,
  `${labels[locale].user}: ${user.title} | ${user.body} [${user.action}]`,
]

const indent = (lines: readonly string[], spaces: number): string[] =>
  lines.map((line) => ' '.repeat(spaces) + line)

/** All that is known about one row, with its separate causes. */
export const explanation = ({ row, texts }: Entry, locale: LocaleName): string => {
  const label = labels[locale]
  const { user, developer } = texts[locale]
  const causes = Object.entries(row.causes ?? {}).flatMap(([name, spec]) => [
    `  ${name} (${label.actor}: ${label.actors[spec.actor ?? row.actor]})`,
    ...indent(describeTexts(user.causes![name]!, developer.causes![name]!, locale), 4),
  ])
  return [
    `${row.surface} ${row.code}${row.httpStatus === undefined ? '' : ` (HTTP ${row.httpStatus})`}`,
    `  ${label.actor}: ${label.actors[row.actor]}`,
    `  ${label.products}: ${row.products === 'all' ? label.allProducts : row.products.join(', ')}`,
    `  ${label.transaction}: ${label.fates[row.transaction]}`,
    `  ${label.retry}: ${label.retries[row.retry]}`,
    ...indent(describeTexts(user, developer, locale), 2),
    ...causes,
  ].join('\n')
}

/** One line a row. */
export const table = (entries: readonly Entry[], locale: LocaleName): string => {
  const codeWidth = Math.max(...entries.map(({ row }) => row.code.length))
  const surfaceWidth = Math.max(...entries.map(({ row }) => row.surface.length))
  return entries
    .map(({ row, texts }) =>
      [row.surface.padEnd(surfaceWidth), row.code.padEnd(codeWidth), texts[locale].developer.cause].join(
        '  ',
      ),
    )
    .join('\n')
}

/** The rows with their texts in one language, for programs. */
export const json = (entries: readonly Entry[], locale: LocaleName): string =>
  JSON.stringify(
    entries.map(({ row, texts }) => ({ ...row, known: undefined, ...texts[locale] })),
    null,
    2,
  )
