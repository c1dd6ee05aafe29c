import type { PlannedFault } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import { useLive } from '../changes/useLive.ts'
import type { Failure } from '../Failure.ts'
import { useTexts, type Say } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from './Card.tsx'
import { FaultForm } from './FaultForm.tsx'
import './FaultsCard.css'
import { LoadedContent } from './LoadedContent.tsx'
import { Refusal } from './Refusal.tsx'

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

/** What the next calls meet: the plan, and a form that adds to it. */
export const FaultsCard = () => {
  const say = useTexts()
  const { loaded, reload, set } = useLive(sandboxClient.faults, 'faults')
  const [failure, setFailure] = useState<Failure>()

  const change = async (asked: ReturnType<typeof sandboxClient.planFault>) => {
    const result = await asked
    setFailure(result.ok ? undefined : result.failure)
    if (result.ok) set(result.value)
  }

  return (
    <Card title={say('faults')} hint={say('faultsHint')}>
      <FaultForm onPlan={(fault) => void change(sandboxClient.planFault(fault))} />
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
