import { Field } from './Field.tsx'

interface Props {
  readonly label: string
  /** As it is typed, for it may be nothing for a moment. */
  readonly value: string
  readonly min: number
  readonly max?: number
  /** @default 1; `any` takes fractions */
  readonly step?: 'any'
  readonly onChange: (value: string) => void
}

/** A number that has to be there. */
export const NumberField = ({ label, onChange, ...input }: Props) => (
  <Field label={label}>
    {(id) => (
      <input {...input} id={id} type="number" required onChange={({ target }) => onChange(target.value)} />
    )}
  </Field>
)
