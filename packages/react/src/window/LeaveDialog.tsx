import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '../useText.ts'

interface Props {
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** Asks before a running signature is thrown away. */
export const LeaveDialog = ({ onLeave, onStay }: Props): ReactNode => {
  const text = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // The harmless answer; React's autoFocus comes too early for a dialog.
    stay.current?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      data-part="leave"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-body`}
      onClose={onStay}
    >
      <h2 id={`${id}-heading`} data-part="heading">
        {text('leaveHeading')}
      </h2>
      <p id={`${id}-body`} data-part="lead">
        {text('leaveBody')}
      </p>
      <div data-part="choices">
        <button type="button" data-part="secondary" onClick={onLeave}>
          {text('leave')}
        </button>
        <button ref={stay} type="button" data-part="primary" onClick={onStay}>
          {text('stay')}
        </button>
      </div>
    </dialog>
  )
}
