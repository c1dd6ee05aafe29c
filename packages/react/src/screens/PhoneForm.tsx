import { parsePhoneDetails, type CertError, type FieldProblems, type PhoneField } from '@kakao-cert/protocol'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { PlainMessageKey } from '../locales/Messages.ts'
import { Notice } from '../parts/Notice.tsx'
import { StepHeading } from '../parts/StepHeading.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useText } from '../useText.ts'
import type { ScreenProps } from './ScreenProps.ts'

const errorKeys = {
  name: { required: 'nameRequired', tooLong: 'nameTooLong', badCharacters: 'nameBadCharacters' },
  birthday: { required: 'birthdayRequired', notADate: 'birthdayNotADate', inFuture: 'birthdayInFuture' },
  phoneNumber: {
    required: 'phoneNumberRequired',
    notMobile: 'phoneNumberNotMobile',
    foreign: 'phoneNumberForeign',
  },
} as const satisfies { [F in PhoneField]: Record<NonNullable<FieldProblems[F]>, PlainMessageKey> }

interface Checked {
  readonly problems: FieldProblems
  /** What the server had said when this was found. */
  readonly notice: CertError | undefined
}

const none: FieldProblems = {}

const fieldOrder: readonly PhoneField[] = ['name', 'birthday', 'phoneNumber']

const errorKey = (problems: FieldProblems, field: PhoneField): PlainMessageKey | undefined => {
  const reason = problems[field]
  return reason && (errorKeys[field] as Record<string, PlainMessageKey>)[reason]
}

/** The person enters who they are. What is typed stays in the inputs: no state of ours ever holds it. */
export const PhoneForm = ({ sign, isFocused }: ScreenProps<'enteringPhone' | 'sendingPhone'>): ReactNode => {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const { notice } = sign
  const [checked, setChecked] = useState<Checked>({ notice, problems: none })
  const isSending = sign.status === 'sendingPhone'
  // Of what was found here and what the server said, the later one.
  const problems = checked.notice === notice ? checked.problems : (notice?.fields ?? none)

  useEffect(() => {
    const first = fieldOrder.find((field) => problems[field])
    const input = first && form.current?.elements.namedItem(first)
    if (input instanceof HTMLElement) input.focus()
  }, [problems])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sign.status !== 'enteringPhone') return
    const details = parsePhoneDetails(Object.fromEntries(new FormData(event.currentTarget)), Date.now())
    setChecked({ notice, problems: details.ok ? none : details.fields })
    if (details.ok) sign.submitPhone(details.value)
  }

  const fieldProps = (field: PhoneField) => {
    const key = errorKey(problems, field)
    return { name: field, error: key && text(key), readOnly: isSending, required: true }
  }

  return (
    <>
      <StepHeading isFocused={isFocused}>{text('phoneHeading')}</StepHeading>
      <p data-part="lead">{text('phoneHint')}</p>
      {notice && !notice.fields && <Notice error={notice} />}
      <form ref={form} data-part="form" noValidate onSubmit={submit}>
        <TextField {...fieldProps('name')} label={text('name')} autoComplete="name" />
        <TextField
          {...fieldProps('birthday')}
          label={text('birthday')}
          hint={text('birthdayHint')}
          autoComplete="bday"
          inputMode="numeric"
        />
        <TextField
          {...fieldProps('phoneNumber')}
          label={text('phoneNumber')}
          hint={text('phoneNumberHint')}
          type="tel"
          autoComplete="tel"
          inputMode="tel"
        />
        <button type="submit" data-part="primary" aria-busy={isSending} aria-disabled={isSending}>
          {text(isSending ? 'sending' : 'send')}
        </button>
      </form>
    </>
  )
}
