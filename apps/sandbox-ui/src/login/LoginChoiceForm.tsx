import type { LoginChoice, Person } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'

interface Props {
  readonly people: readonly [Person, ...Person[]]
  readonly isBusy: boolean
  readonly onChoose: (choice: LoginChoice) => void
}

/** Asks who logs in, and how the request goes to the phone. */
export const LoginChoiceForm = ({ people, isBusy, onChoose }: Props) => {
  const { language } = useLanguage()
  const say = useTexts()
  const [personId, setPersonId] = useState(people[0].id)
  const person = people.find(({ id }) => id === personId) ?? people[0]
  return (
    <form
      className="loginChoice"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) onChoose({ personId, way: 'app' })
      }}
    >
      <Field label={say('loginWho')}>
        {(id) => (
          <select id={id} value={personId} onChange={({ target }) => setPersonId(target.value)}>
            {people.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="loginAbout">{person.about[language]}</p>
      <Button type="submit" look="primary" isBusy={isBusy}>
        {say('loginInApp')}
      </Button>
      <Button isBusy={isBusy} onClick={() => onChoose({ personId, way: 'message' })}>
        {say('loginByMessage')}
      </Button>
    </form>
  )
}
