import type { Person } from '@kakao-cert/protocol/sandbox'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import './MyDetails.css'

const fields = [
  { name: 'name', label: 'name', copy: 'copyName' },
  { name: 'birthday', label: 'birthday', copy: 'copyBirthday' },
  { name: 'phoneNumber', label: 'phoneNumber', copy: 'copyPhoneNumber' },
] as const

/** What the phone's owner types into a certification window, and what this person is for. */
export const MyDetails = ({ person }: { readonly person: Person }) => {
  const { language } = useLanguage()
  const say = useTexts()
  return (
    <section className="myDetails" aria-label={say('myDetails')}>
      <p className="myDetailsAbout">{person.about[language]}</p>
      <dl>
        {fields.map(({ name, label, copy }) => (
          <div key={name} className="myDetailsRow">
            <dt>{say(label)}</dt>
            <dd translate="no">{person[name]}</dd>
            <dd>
              <CopyButton text={person[name]} label={copy} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="myDetailsHint">{say('myDetailsHint')}</p>
    </section>
  )
}
