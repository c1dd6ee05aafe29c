import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Table } from '../ui/Table.tsx'
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
          <Table columns={[say('name'), say('birthday'), say('phoneNumber'), say('about')]}>
            {people.map(({ id, name, birthday, phoneNumber, about }) => (
              <tr key={id}>
                <th scope="row">
                  <a
                    className="personLink"
                    href={`/phone?${new URLSearchParams({ person: id, lang: language }).toString()}`}
                  >
                    {name}
                  </a>
                </th>
                <td data-label={say('birthday')}>{birthday}</td>
                <td data-label={say('phoneNumber')}>{phoneNumber}</td>
                <td className="tableMuted">{about[language]}</td>
              </tr>
            ))}
          </Table>
        )}
      </LoadedContent>
    </Card>
  )
}
