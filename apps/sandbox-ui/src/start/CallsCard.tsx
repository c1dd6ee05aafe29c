import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Button } from '../ui/Button.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import './CallsCard.css'
import { Card } from './Card.tsx'
import { LoadedContent } from './LoadedContent.tsx'

/** How often each call was made. */
export const CallsCard = () => {
  const say = useTexts()
  const { loaded, reload } = useLoaded(sandboxClient.calls, { everyMs: 5000 })
  return (
    <Card
      title={say('calls')}
      hint={say('callsHint')}
      action={<Button onClick={reload}>{say('refresh')}</Button>}
    >
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ counts }) => {
          const rows = Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b))
          return rows.length === 0 ? (
            <p className="callsNone">{say('callsNone')}</p>
          ) : (
            <table className="callsTable">
              <thead>
                <tr>
                  <th scope="col">{say('callName')}</th>
                  <th scope="col">{say('callCount')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(([name, count]) => (
                  <tr key={name}>
                    <th scope="row">
                      <code>{name}</code>
                    </th>
                    <td>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }}
      </LoadedContent>
    </Card>
  )
}
