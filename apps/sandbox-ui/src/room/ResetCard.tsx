import { useId, useRef, useState } from 'react'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { ActionFailure } from '../ui/ActionFailure.tsx'
import { Button } from '../ui/Button.tsx'
import { useAnnounce } from '../ui/useAnnounce.ts'
import { Card } from './Card.tsx'
import './ResetCard.css'

/** Empties the sandbox, after asking. */
export const ResetCard = () => {
  const say = useTexts()
  const announce = useAnnounce()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [outcome, setOutcome] = useState<'done' | Failure>()

  const reset = async () => {
    dialog.current?.close()
    const result = await sandboxClient.reset()
    setOutcome(result.ok ? 'done' : result.failure)
    if (result.ok) announce(say('resetDone'))
  }

  return (
    <Card title={say('resetSection')} hint={say('resetHint')}>
      <Button onClick={() => dialog.current?.showModal()}>{say('reset')}</Button>
      {outcome === 'done' && <p className="resetDone">{say('resetDone')}</p>}
      <ActionFailure action="answer" failure={outcome === 'done' ? undefined : outcome} />
      <dialog ref={dialog} className="resetDialog" aria-labelledby={id}>
        <h2 id={id} className="resetQuestion">
          {say('resetQuestion')}
        </h2>
        <p>{say('resetBody')}</p>
        <div className="resetButtons">
          <Button onClick={() => dialog.current?.close()}>{say('cancel')}</Button>
          <Button look="primary" onClick={() => void reset()}>
            {say('resetConfirm')}
          </Button>
        </div>
      </dialog>
    </Card>
  )
}
