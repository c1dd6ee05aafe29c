import { sandboxCalls, type PlannedFault, type SandboxCall } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import { useLive } from '../changes/useLive.ts'
import type { Failure } from '../Failure.ts'
import { useTexts, type Say } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Card } from './Card.tsx'
import './FaultsCard.css'
import { LoadedContent } from './LoadedContent.tsx'
import { Refusal } from './Refusal.tsx'
import { toFault, faultChoices, type FaultChoice } from './toFault.ts'

const textOf = ({ fault }: PlannedFault, say: Say): string => {
  switch (fault.kind) {
    case 'code':
      return fault.code
    case 'delay':
      return say('faultDelay', { ms: String(fault.byMs) })
    case 'drop':
      return say(fault.when === 'before' ? 'faultDropBefore' : 'faultDropAfter')
    case 'cutBody':
      return say('fault_cutBody')
  }
}

const choiceTexts = {
  code: 'fault_code',
  delay: 'fault_delay',
  dropBefore: 'faultDropBefore',
  dropAfter: 'faultDropAfter',
  cutBody: 'fault_cutBody',
} as const satisfies Record<FaultChoice, string>

/** What the next calls meet: the plan, and a form that adds to it. */
export const FaultsCard = () => {
  const say = useTexts()
  const { loaded, reload, set } = useLive(sandboxClient.faults, 'faults')
  const [call, setCall] = useState<SandboxCall>('rest.verify')
  const [choice, setChoice] = useState<FaultChoice>('code')
  const [code, setCode] = useState('E0001')
  const [byMs, setByMs] = useState('3000')
  const [times, setTimes] = useState('1')
  const [failure, setFailure] = useState<Failure>()

  const change = async (asked: ReturnType<typeof sandboxClient.planFault>) => {
    const result = await asked
    setFailure(result.ok ? undefined : result.failure)
    if (result.ok) set(result.value)
  }

  return (
    <Card title={say('faults')} hint={say('faultsHint')}>
      <form
        className="faultForm"
        onSubmit={(event) => {
          event.preventDefault()
          const fault = toFault(choice, { code, byMs: Number(byMs) })
          void change(sandboxClient.planFault({ call, times: Number(times), fault }))
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
          <Field label={say('milliseconds')}>
            {(id) => (
              <input
                id={id}
                type="number"
                required
                min={1}
                max={120_000}
                value={byMs}
                onChange={({ target }) => setByMs(target.value)}
              />
            )}
          </Field>
        )}
        <Field label={say('times')}>
          {(id) => (
            <input
              id={id}
              type="number"
              required
              min={1}
              max={1000}
              value={times}
              onChange={({ target }) => setTimes(target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="primary">
          {say('plan')}
        </Button>
      </form>
      <Refusal failure={failure} />
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ faults }) =>
          faults.length === 0 ? (
            <p className="tableNone">{say('faultsNone')}</p>
          ) : (
            <>
              <ol className="faultList">
                {faults.map((fault, index) => (
                  <li key={`${fault.call} ${index}`} className="faultItem">
                    <code>{fault.call}</code>
                    <span>{textOf(fault, say)}</span>
                    <span className="tableMuted">{say('timesLeft', { count: String(fault.times) })}</span>
                  </li>
                ))}
              </ol>
              <Button onClick={() => void change(sandboxClient.clearFaults())}>{say('faultsClear')}</Button>
            </>
          )
        }
      </LoadedContent>
    </Card>
  )
}
