type Says<Name extends string> = `${string}{${Name}}${string}`

/** A text about a number: one text, or one for each plural form of the language, by the categories of `Intl.PluralRules`. */
export type CountedMessage =
  Says<'count'> | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: Says<'count'> })

/** The texts with something to fill in, marked by `{name}`. */
interface FilledMessages {
  readonly smsCode: Says<'count'>
  readonly smsCodeIncomplete: Says<'count'>
  readonly refreshesLeft: CountedMessage
  readonly missed: CountedMessage
  readonly requestsLeft: CountedMessage
}

/** Key of a text with nothing to fill in. */
export type PlainMessageKey =
  | 'windowLabel'
  | 'close'
  | 'back'
  | 'timeLeft'
  | 'offline'
  | 'slow'
  | 'opening'
  | 'chooseHeading'
  | 'phoneMethod'
  | 'phoneMethodHint'
  | 'qrMethod'
  | 'qrMethodHint'
  | 'phoneHeading'
  | 'phoneHint'
  | 'name'
  | 'birthday'
  | 'birthdayHint'
  | 'phoneNumber'
  | 'phoneNumberHint'
  | 'send'
  | 'sending'
  | 'nameRequired'
  | 'nameTooLong'
  | 'nameBadCharacters'
  | 'birthdayRequired'
  | 'birthdayNotADate'
  | 'birthdayInFuture'
  | 'phoneNumberRequired'
  | 'phoneNumberNotMobile'
  | 'phoneNumberForeign'
  | 'qrHeading'
  | 'qrImage'
  | 'qrStep1'
  | 'qrStep2'
  | 'qrStep3'
  | 'qrExpiresIn'
  | 'qrExpired'
  | 'refresh'
  | 'lastRefresh'
  | 'qrTrouble'
  | 'smsHeading'
  | 'smsHint'
  | 'charactersHeading'
  | 'charactersHint'
  | 'lastTry'
  | 'confirm'
  | 'resendCode'
  | 'waitingHeading'
  | 'waitingStep1'
  | 'waitingStep2'
  | 'waitingStep3'
  | 'waitingNothing'
  | 'resend'
  | 'noRequestsLeft'
  | 'verifying'
  | 'notVerified'
  | 'retry'
  | 'doneHeading'
  | 'doneBody'
  | 'cancelledHeading'
  | 'cancelledBody'
  | 'startAgain'
  | 'guide'
  | 'reference'
  | 'code'
  | 'copy'
  | 'copied'
  | 'leaveHeading'
  | 'leaveBody'
  | 'leave'
  | 'stay'
  | 'login'
  | 'loginLeaving'
  | 'loginCompleting'
  | 'notLoggedIn'
  | 'loginDone'

/** Every text of the window and of the login that is not about a code, by key. */
export type MessageKey = PlainMessageKey | keyof FilledMessages

/** The texts of the window in one language: none may be missing, and what is filled in has to have its place. */
export type Messages = Readonly<Record<PlainMessageKey, string>> & FilledMessages
