import { useId, type ReactNode } from 'react'
import './Field.css'

interface Props {
  readonly label: string
  /** Gets the id that its label is for. */
  readonly children: (id: string) => ReactNode
}

/** A control with its label above it. */
export const Field = ({ label, children }: Props) => {
  const id = useId()
  return (
    <div className="field">
      <label className="fieldLabel" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}
