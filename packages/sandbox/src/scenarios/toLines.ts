import type { Scenario } from '@kakao-cert/protocol/sandbox'
import type { Outcome } from './Outcome.ts'

const keyOf = ({ scenario: { surface, code } }: Outcome) => `${surface} ${code}`

const unique = (values: readonly (string | number)[]) => [...new Set(values)].join(', ')

/** A line of the table for each code: which scenarios, the statuses and codes that came, and whether all are right. */
export const toLines = (
  outcomes: readonly Outcome[],
  language: keyof Scenario['title'],
): readonly string[] => {
  const byCode = Map.groupBy(outcomes, keyOf)
  return [...byCode].map(([key, ofCode]) => {
    const titles = ofCode.map(({ scenario }) => scenario.title[language]).join('; ')
    const statuses = unique(ofCode.map(({ status }) => status))
    const codes = unique(ofCode.map(({ code = '–' }) => code))
    const problems = ofCode.flatMap(({ problem }) => (problem === undefined ? [] : [problem]))
    const verdict = ofCode.every(({ isOk }) => isOk) ? 'ok' : ['NOT OK', ...problems].join(': ')
    return [key, titles, statuses, codes, verdict].join(' | ')
  })
}
