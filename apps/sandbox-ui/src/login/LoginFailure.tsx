import { describe } from '@kakao-cert/codes'
import * as en from '@kakao-cert/codes/locales/en'
import * as ko from '@kakao-cert/codes/locales/ko'
import type { LoginPage } from '@kakao-cert/protocol/sandbox'
import { useLanguage } from '../i18n/useLanguage.ts'
import './LoginFailure.css'

const locales = { ko, en }

const textOf = (
  { code, innerCode }: NonNullable<LoginPage['failure']>,
  locale: (typeof locales)['ko' | 'en'],
) => {
  if (innerCode !== undefined) return describe('rest', innerCode, locale)
  return code in locale.login ? describe('login', code, locale) : describe('client', code, locale)
}

/** Why the request could not go to a phone, or why nothing can come of it, in the words of the catalogue. */
export const LoginFailure = ({ failure }: { readonly failure: NonNullable<LoginPage['failure']> }) => {
  const { title, body } = textOf(failure, locales[useLanguage().language])
  return (
    <div className="loginFailure" role="alert">
      <p className="loginFailureTitle">{title}</p>
      <p>{body}</p>
      <p className="loginFailureCode">
        <code>{[failure.code, failure.innerCode].filter(Boolean).join(' · ')}</code>
      </p>
    </div>
  )
}
