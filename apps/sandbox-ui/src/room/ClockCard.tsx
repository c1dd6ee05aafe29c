import { useState } from 'react'
import { useChanges } from '../changes/useChanges.ts'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Card } from './Card.tsx'
import './ClockCard.css'
import { Refusal } from './Refusal.tsx'
import { toLocalInput } from './toLocalInput.ts'

/** Sets the sandbox's clock to a time that is to come. */
export const ClockCard = () => {
  const say = useTexts()
  const { changes } = useChanges()
  const [time, setTime] = useState('')
  const [failure, setFailure] = useState<Failure>()

  const set = async () => {
    const result = await sandboxClient.changeClock({ kind: 'set', toMs: new Date(time).getTime() })
    setFailure(result.ok ? undefined : result.failure)
    if (result.ok) setTime('')
  }

  return (
    <Card title={say('clockSet')} hint={say('clockSetHint')}>
      <form
        className="clockForm"
        onSubmit={(event) => {
          event.preventDefault()
          void set()
        }}
      >
        <Field label={say('clockSetTo')}>
          {(id) => (
            <input
              id={id}
              type="datetime-local"
              step={1}
              required
              min={changes && toLocalInput(changes.clock.nowMs)}
              value={time}
              onChange={({ target }) => setTime(target.value)}
            />
          )}
        </Field>
        <Button type="submit">{say('clockSetSubmit')}</Button>
      </form>
      <Refusal failure={failure} />
    </Card>
  )
}
