import { useLive } from '../changes/useLive.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Card } from './Card.tsx'
import './CallsCard.css'
import { LoadedContent } from './LoadedContent.tsx'

/** How often each call was made. */
export const CallsCard = () => {
  const say = useTexts()
  const { loaded, reload } = useLive(sandboxClient.calls, 'calls')
  return (
    <Card title={say('callCounts')} hint={say('callsHint')}>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ counts }) => {
          const rows = Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b))
          return rows.length === 0 ? (
            <p className="tableNone">{say('callsNone')}</p>
          ) : (
            <dl className="callCounts">
              {rows.map(([name, count]) => (
                <div key={name} className="callCount">
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          )
        }}
      </LoadedContent>
    </Card>
  )
}
