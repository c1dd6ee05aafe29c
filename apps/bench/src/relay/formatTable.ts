import type { Row } from './Row.ts'

/** Three digits are more than a benchmark knows. */
const formatNumber = (number: number) =>
  Number(number.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 })

const formatRow = ({ what, ours, peer, theirs, unit, aim }: Row): readonly string[] => [
  what,
  `${formatNumber(ours)} ${unit}`,
  peer,
  `${formatNumber(theirs)} ${unit}`,
  `${formatNumber(theirs / ours)} ×`,
  aim ? `${aim.text}: ${aim.isMet ? 'met' : 'missed'}` : '',
]

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Rows as a table in Markdown. The ratio is how many times the peer's figure is ours: above 1 is for us. */
export const formatTable = (rows: readonly Row[]): string => {
  const heads = ['what', 'ours', 'beside', 'theirs', 'ratio', 'aim']
  return [heads, heads.map(() => '---'), ...rows.map(formatRow)].map(line).join('\n')
}
