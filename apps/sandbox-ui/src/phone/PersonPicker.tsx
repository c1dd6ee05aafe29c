import type { Person } from '@kakao-cert/protocol/sandbox'
import { useId } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import './PersonPicker.css'

interface Props {
  readonly people: readonly Person[]
  readonly personId: string
  readonly onChange: (personId: string) => void
}

/** Chooses whose phone this is. */
export const PersonPicker = ({ people, personId, onChange }: Props) => {
  const say = useTexts()
  const id = useId()
  return (
    <div className="personPicker">
      <label className="personPickerLabel" htmlFor={id}>
        {say('phoneOwner')}
      </label>
      <select
        id={id}
        className="personPickerSelect"
        value={personId}
        onChange={({ target }) => onChange(target.value)}
      >
        {people.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
