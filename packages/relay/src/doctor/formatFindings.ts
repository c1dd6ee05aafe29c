import type { DeveloperText, DeveloperTexts } from '@kakao-cert/codes'
import type { Finding } from './Finding.ts'
import type { DoctorTexts } from './locales/DoctorTexts.ts'

/** The texts of one language. */
export interface Language {
  readonly doctor: DoctorTexts
  /** From `@kakao-cert/codes/developer/…`. */
  readonly developer: {
    readonly rest: DeveloperTexts<'rest'>
    readonly client: DeveloperTexts<'client'>
  }
}

const marks = { good: '✓', bad: '✗', unknown: '?' } as const

const textOf = ({ developer }: Language, code: string): DeveloperText => {
  const texts: Readonly<Record<string, DeveloperText>> = developer.rest
  return Object.hasOwn(texts, code) ? texts[code]! : developer.client.UNKNOWN_CODE
}

const explain = ({ verdict, note, error }: Finding, language: Language): readonly string[] => {
  if (error) {
    const { cause, remedy } = textOf(language, error.code)
    return [`${error.code} ${cause}`, remedy]
  }
  if (!note) return []
  const { notes, remedies } = language.doctor
  const text = (notes[note.name] as (given: typeof note) => string)(note)
  const remedy = verdict === 'good' ? undefined : remedies[note.name]
  return remedy === undefined ? [text] : [text, remedy]
}

// Korean letters take two columns of a terminal.
const widthOf = (text: string) =>
  Array.from(text, (each) => (each > '\u1100' ? 2 : 1)).reduce((a, b) => a + b, 0)

/** The findings as lines for a terminal: what is wrong, and what to do, in the words of the catalogue where there is a code. */
export const formatFindings = (findings: readonly Finding[], language: Language): string => {
  const { checks, summary } = language.doctor
  const width = Math.max(...findings.map(({ check }) => widthOf(checks[check])))
  const lines = findings.flatMap((finding) => {
    const name = checks[finding.check]
    const padding = ' '.repeat(width - widthOf(name))
    const [text = '', ...more] = explain(finding, language)
    return [
      `${marks[finding.verdict]} ${name}${padding}  ${text}`.trimEnd(),
      ...more.map((line) => `${' '.repeat(width + 4)}→ ${line}`),
    ]
  })
  const count = (verdict: Finding['verdict']) => findings.filter((one) => one.verdict === verdict).length
  return [...lines, '', summary({ good: count('good'), bad: count('bad'), unknown: count('unknown') })].join(
    '\n',
  )
}
