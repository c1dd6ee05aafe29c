import type { Limits } from '@kakao-cert/protocol/sandbox'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import type { TextKey } from '../locales/TextKey.ts'
import { Field } from '../ui/Field.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import './LimitsForm.css'

type NumberLimit = Exclude<keyof Limits, 'secondFactor'>

interface LimitRow {
  readonly text: TextKey
  /** The least that can be typed. */
  readonly min: number
  /** How many of the limit's own units are one of those that are typed. */
  readonly unit: number
}

const duration = (text: TextKey): LimitRow => ({ text, min: 1, unit: 1000 })
const times = (text: TextKey, min: number): LimitRow => ({ text, min, unit: 1 })

const rows: Readonly<Record<NumberLimit, LimitRow>> = {
  validityMs: duration('limitValidity'),
  transactionMs: duration('limitTransaction'),
  qrMs: duration('limitQr'),
  expireInMs: duration('limitExpireIn'),
  resultMs: duration('limitResult'),
  loginMs: duration('limitLogin'),
  refreshes: times('limitRefreshes', 0),
  requests: times('limitRequests', 0),
  answers: times('limitAnswers', 1),
}

const numberLimits = Object.keys(rows) as NumberLimit[]

const mapLimits = <T,>(valueOf: (limit: NumberLimit) => T) =>
  Object.fromEntries(numberLimits.map((limit) => [limit, valueOf(limit)])) as Record<NumberLimit, T>

interface Props {
  readonly limits: Limits
  readonly onSave: (limits: Limits) => void
  /** What submits it. */
  readonly children: ReactNode
}

/** A form with every limit. */
export const LimitsForm = ({ limits, onSave, children }: Props) => {
  const say = useTexts()
  const [typed, setTyped] = useState(() => mapLimits((limit) => String(limits[limit] / rows[limit].unit)))
  const [secondFactor, setSecondFactor] = useState(limits.secondFactor)
  return (
    <form
      className="limitsForm"
      onSubmit={(event) => {
        event.preventDefault()
        const numbers = mapLimits((limit) => Math.round(Number(typed[limit]) * rows[limit].unit))
        onSave({ ...numbers, secondFactor })
      }}
    >
      {numberLimits.map((limit) => {
        const { text, min, unit } = rows[limit]
        return (
          <NumberField
            key={limit}
            label={unit === 1 ? say(text) : say('inSeconds', { label: say(text) })}
            step="any"
            min={min}
            value={typed[limit]}
            onChange={(value) => setTyped({ ...typed, [limit]: value })}
          />
        )
      })}
      <Field label={say('limitSecondFactor')}>
        {(id) => (
          <select
            id={id}
            value={secondFactor}
            onChange={({ target }) => setSecondFactor(target.value as Limits['secondFactor'])}
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
