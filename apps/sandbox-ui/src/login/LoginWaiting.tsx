import type { LoginPage, Person } from '@kakao-cert/protocol/sandbox'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Notice } from '../ui/Notice.tsx'

interface Props {
  readonly person: Person
  readonly way: NonNullable<LoginPage['way']>
}

const texts = {
  app: ['loginInAppTitle', 'loginInAppBody'],
  message: ['loginByMessageTitle', 'loginByMessageBody'],
} as const

/** Says where to sign while nobody has. */
export const LoginWaiting = ({ person, way }: Props) => {
  const { language } = useLanguage()
  const say = useTexts()
  const [title, body] = texts[way]
  return (
    <Notice title={say(title)} body={say(body, { person: person.name })} takesFocus>
      <a
        className="loginPhone"
        href={`/phone?${new URLSearchParams({ person: person.id, lang: language }).toString()}`}
        target="_blank"
        rel="noreferrer"
      >
        {say('openPhone')}
      </a>
    </Notice>
  )
}
