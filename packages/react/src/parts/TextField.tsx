import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react'

interface Props extends ComponentPropsWithoutRef<'input'> {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
}

/** A labelled input; its hint and its error are tied to it. */
export const TextField = ({ label, hint, error, ...input }: Props): ReactNode => {
  const id = useId()
  const describedBy = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(
    Boolean,
  )
  return (
    <div data-part="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={error !== undefined}
        {...(describedBy.length > 0 && { 'aria-describedby': describedBy.join(' ') })}
      />
      {error !== undefined && (
        <p id={`${id}-error`} data-part="field-error">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} data-part="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
