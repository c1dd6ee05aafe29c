import { useTexts } from '../i18n/useTexts.ts'
import { Field } from './Field.tsx'
import './SearchField.css'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** What could be searched for. */
  readonly example: string
}

/** Searches in a list as it is typed. */
export const SearchField = ({ value, onChange, example }: Props) => (
  <div className="searchField">
    <Field label={useTexts()('search')}>
      {(id) => (
        <input
          id={id}
          type="search"
          maxLength={100}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          placeholder={example}
        />
      )}
    </Field>
  </div>
)
