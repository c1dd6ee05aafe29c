import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Table } from '../ui/Table.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import { Card } from './Card.tsx'
import { LoadedContent } from './LoadedContent.tsx'

/** The contracts of the sandbox, and what each of them is for. */
export const InstitutionsCard = () => {
  const { language } = useLanguage()
  const say = useTexts()
  const { loaded, reload } = useLoaded(sandboxClient.institutions)
  return (
    <Card title={say('institutions')} hint={say('institutionsHint')}>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ institutions }) => (
          <Table columns={['settle_id', say('name'), say('phase'), say('transactionProduct'), say('about')]}>
            {institutions.map(({ settleId, name, phase, products, about }) => (
              <tr key={settleId}>
                <th scope="row">
                  <code>{settleId}</code>
                </th>
                <td>{name[language]}</td>
                <td data-label={say('phase')}>{say(phase === 'test' ? 'phaseTest' : 'phaseProduction')}</td>
                <td data-label={say('transactionProduct')}>
                  <code>{products.join(' ')}</code>
                </td>
                <td className="tableMuted">{about[language]}</td>
              </tr>
            ))}
          </Table>
        )}
      </LoadedContent>
    </Card>
  )
}
