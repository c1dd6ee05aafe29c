import { findCode } from '@kakao-cert/codes'
import * as en from '@kakao-cert/codes/developer/en'
import * as ko from '@kakao-cert/codes/developer/ko'
import type { DeveloperText } from '@kakao-cert/codes'
import type { CertError } from '@kakao-cert/protocol'
import type { ReactNode } from 'react'
import { useKakaoCertContext } from '../KakaoCertContext.ts'

type Texts = Readonly<
  Record<string, DeveloperText & { readonly causes?: Readonly<Record<string, DeveloperText>> }>
>

const languages = {
  ko: {
    texts: ko,
    cause: '원인',
    remedy: '조치',
    actor: '조치할 쪽',
    actors: { user: '이용자', developer: '개발자', dealer: '딜러사', kakao: '카카오' },
  },
  en: {
    texts: en,
    cause: 'Cause',
    remedy: 'Remedy',
    actor: 'Who acts',
    actors: { user: 'the user', developer: 'the developer', dealer: 'the reseller', kakao: 'Kakao' },
  },
} as const

const textOf = ({ surface, code, cause }: CertError, texts: typeof en): DeveloperText => {
  const rows: Texts = texts[surface]
  const row = Object.hasOwn(rows, code) ? rows[code]! : texts.client.UNKNOWN_CODE
  const { causes = {} } = row as Texts[string]
  return cause !== undefined && Object.hasOwn(causes, cause) ? causes[cause]! : row
}

/** What a developer has to know about a code. In English, and in Korean where the page is. */
const DeveloperNote = ({ error }: { readonly error: CertError }): ReactNode => {
  const { lang } = useKakaoCertContext('A developer note').locale
  const noteLang = lang === 'ko' ? 'ko' : 'en'
  const { texts, ...labels } = languages[noteLang]
  const { cause, remedy } = textOf(error, texts)
  const row = findCode(error.surface, error.code)
  const { actor = row.actor } = row.causes?.[error.cause ?? ''] ?? {}
  return (
    <div data-part="developer" lang={noteLang}>
      <code>{[error.surface, error.code, error.cause, error.reason].filter(Boolean).join(' ')}</code>
      <p data-part="hint">
        <strong>{labels.cause}</strong> {cause}
      </p>
      <p data-part="hint">
        <strong>{labels.remedy}</strong> {remedy}
      </p>
      <p data-part="hint">
        <strong>{labels.actor}</strong> {labels.actors[actor]}
      </p>
    </div>
  )
}

// The default export is what React.lazy takes: the texts are loaded when a developer asks for them.
export default DeveloperNote
