import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { useLoaded } from '../ui/useLoaded.ts'
import { Card } from './Card.tsx'
import { LoadedContent } from './LoadedContent.tsx'
import './PeopleCard.css'

/** Who lives in the sandbox, and what each of them is for. */
export const PeopleCard = () => {
  const { language } = useLanguage()
  const say = useTexts()
  const { loaded, reload } = useLoaded(sandboxClient.people)
  return (
    <Card title={say('people')} hint={say('peopleHint')}>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ people }) => (
          <table className="peopleTable">
            <thead>
              <tr>
                <th scope="col">{say('name')}</th>
                <th scope="col">{say('birthday')}</th>
                <th scope="col">{say('phoneNumber')}</th>
                <th scope="col">{say('about')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ id, name, birthday, phoneNumber, about }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/phone?${new URLSearchParams({ person: id, lang: language })}`}>{name}</a>
                  </th>
                  <td data-label={say('birthday')}>{birthday}</td>
                  <td data-label={say('phoneNumber')}>{phoneNumber}</td>
                  <td className="peopleAbout">{about[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </LoadedContent>
    </Card>
  )
}
