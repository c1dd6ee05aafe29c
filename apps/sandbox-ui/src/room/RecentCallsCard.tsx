import { useState } from 'react'
import { useLive } from '../changes/useLive.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Table } from '../ui/Table.tsx'
import { Card } from './Card.tsx'
import { LoadedContent } from './LoadedContent.tsx'
import { Time } from './Time.tsx'

const shown = 100

/** The last calls, newest first. */
export const RecentCallsCard = () => {
  const say = useTexts()
  const [search, setSearch] = useState('')
  const { loaded, reload } = useLive(sandboxClient.calls, 'calls')
  const wanted = search.trim().toLowerCase()
  return (
    <Card title={say('recentCalls')}>
      <SearchField value={search} onChange={setSearch} example="rest.verify, E2008, 015a4db0c5" />
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ calls }) => {
          const found = calls
            .filter((call) =>
              [call.call, call.path, call.code, call.txId, call.fault]
                .join(' ')
                .toLowerCase()
                .includes(wanted),
            )
            .slice(0, shown)
          return found.length === 0 ? (
            <p className="tableNone">{say('callsNone')}</p>
          ) : (
            <Table
              columns={[say('callName'), say('callAnswer'), say('callPath'), say('fault'), say('callTime')]}
            >
              {found.map(({ id, call, status, code, method, path, fault, atMs }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{call}</code>
                  </th>
                  <td data-label={say('callAnswer')}>
                    <code>{[status === 0 ? say('noAnswer') : status, code].filter(Boolean).join(' ')}</code>
                  </td>
                  <td data-label={say('callPath')}>
                    <code>
                      {method} {path}
                    </code>
                  </td>
                  <td data-label={say('fault')}>{fault ? say(`fault_${fault}`) : '–'}</td>
                  <td data-label={say('callTime')}>
                    <Time ms={atMs} />
                  </td>
                </tr>
              ))}
            </Table>
          )
        }}
      </LoadedContent>
    </Card>
  )
}
