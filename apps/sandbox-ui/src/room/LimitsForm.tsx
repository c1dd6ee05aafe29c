import type { Limits } from '@kakao-cert/protocol/sandbox'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import type { TextKey } from '../locales/TextKey.ts'
import { Field } from '../ui/Field.tsx'
import './LimitsForm.css'

type NumberLimit = Exclude<keyof Limits, 'secondFactor'>

const texts: Readonly<Record<NumberLimit, TextKey>> = {
  validityMs: 'limitValidity',
  transactionMs: 'limitTransaction',
  qrMs: 'limitQr',
  expireInMs: 'limitExpireIn',
  resultMs: 'limitResult',
  refreshes: 'limitRefreshes',
  requests: 'limitRequests',
  answers: 'limitAnswers',
}

const secondMs = 1000

// Durations are typed in seconds, as far as their milliseconds go.
const unitOf = (limit: NumberLimit) => (limit.endsWith('Ms') ? secondMs : 1)

interface Props {
  readonly limits: Limits
  readonly onSave: (limits: Limits) => void
  /** What submits it. */
  readonly children: ReactNode
}

/** A form with every limit. */
export const LimitsForm = ({ limits, onSave, children }: Props) => {
  const say = useTexts()
  const [changed, setChanged] = useState(limits)
  return (
    <form
      className="limitsForm"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(changed)
      }}
    >
      {(Object.keys(texts) as NumberLimit[]).map((limit) => (
        <Field
          key={limit}
          label={unitOf(limit) === 1 ? say(texts[limit]) : say('inSeconds', { label: say(texts[limit]) })}
        >
          {(id) => (
            <input
              id={id}
              type="number"
              required
              step="any"
              min={unitOf(limit) === 1 ? (limit === 'answers' ? 1 : 0) : 1}
              value={changed[limit] / unitOf(limit)}
              onChange={({ target }) =>
                setChanged({ ...changed, [limit]: Math.round(target.valueAsNumber * unitOf(limit)) })
              }
            />
          )}
        </Field>
      ))}
      <Field label={say('limitSecondFactor')}>
        {(id) => (
          <select
            id={id}
            value={changed.secondFactor}
            onChange={({ target }) =>
              setChanged({ ...changed, secondFactor: target.value as Limits['secondFactor'] })
            }
          >
            <option value="sms">{say('secondFactorSms')}</option>
            <option value="characters">{say('secondFactorCharacters')}</option>
          </select>
        )}
      </Field>
      {children}
    </form>
  )
}
