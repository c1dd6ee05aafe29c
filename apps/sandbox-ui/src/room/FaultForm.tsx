import { sandboxCalls, type PlannedFault, type SandboxCall } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import './FaultForm.css'
import { faultChoices, toFault, type FaultChoice } from './toFault.ts'

const choiceTexts = {
  code: 'fault_code',
  delay: 'fault_delay',
  dropBefore: 'faultDropBefore',
  dropAfter: 'faultDropAfter',
  cutBody: 'fault_cutBody',
} as const satisfies Record<FaultChoice, string>

interface Props {
  readonly onPlan: (fault: PlannedFault) => void
}

/** Asks which calls meet what, and how often. */
export const FaultForm = ({ onPlan }: Props) => {
  const say = useTexts()
  const [call, setCall] = useState<SandboxCall>('rest.verify')
  const [choice, setChoice] = useState<FaultChoice>('code')
  const [code, setCode] = useState('E0001')
  const [byMs, setByMs] = useState('3000')
  const [times, setTimes] = useState('1')
  return (
    <form
      className="faultForm"
      onSubmit={(event) => {
        event.preventDefault()
        onPlan({ call, times: Number(times), fault: toFault(choice, { code, byMs: Number(byMs) }) })
      }}
    >
      <Field label={say('callName')}>
        {(id) => (
          <select id={id} value={call} onChange={({ target }) => setCall(target.value as SandboxCall)}>
            {sandboxCalls.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('fault')}>
        {(id) => (
          <select id={id} value={choice} onChange={({ target }) => setChoice(target.value as FaultChoice)}>
            {faultChoices.map((each) => (
              <option key={each} value={each}>
                {say(choiceTexts[each])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {choice === 'code' && (
        <Field label={say('code')}>
          {(id) => (
            <input
              id={id}
              required
              pattern="E\d{4}"
              value={code}
              onChange={({ target }) => setCode(target.value.toUpperCase())}
            />
          )}
        </Field>
      )}
      {choice === 'delay' && (
        <NumberField label={say('milliseconds')} min={1} max={120_000} value={byMs} onChange={setByMs} />
      )}
      <NumberField label={say('times')} min={1} max={1000} value={times} onChange={setTimes} />
      <Button type="submit" look="primary">
        {say('plan')}
      </Button>
    </form>
  )
}
