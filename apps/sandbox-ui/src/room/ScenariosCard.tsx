import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { useDeferredValue, useState } from 'react'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import { Card } from './Card.tsx'
import { LoadedContent } from './LoadedContent.tsx'
import './ScenariosCard.css'
import { toCurl } from './toCurl.ts'

const nameOf = ({ surface, code, cause }: Scenario) => [surface, code, cause].filter(Boolean).join(' ')

/** How to raise each code, to be copied into a shell. */
export const ScenariosCard = () => {
  const say = useTexts()
  const { language } = useLanguage()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim().toLowerCase())
  const { loaded, reload } = useLoaded(sandboxClient.scenarios)
  return (
    <Card title={say('scenarios')} hint={say('scenariosHint')}>
      <SearchField value={search} onChange={setSearch} example="E2008" />
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ scenarios }) => (
          <ul>
            {scenarios
              .filter((scenario) =>
                `${nameOf(scenario)} ${scenario.title[language]}`.toLowerCase().includes(wanted),
              )
              .map((scenario) => {
                const curl = toCurl(location.origin, scenario)
                return (
                  <li key={nameOf(scenario)}>
                    <details className="scenario">
                      <summary className="scenarioHead">
                        <code>{nameOf(scenario)}</code> <span>{scenario.title[language]}</span>
                      </summary>
                      <div className="scenarioBody">
                        <CopyButton text={curl} label="copyScenario" />
                        {/* Focusable, for it scrolls. */}
                        <pre
                          className="scenarioCurl"
                          tabIndex={0}
                          role="region"
                          aria-label={nameOf(scenario)}
                        >
                          {curl}
                        </pre>
                      </div>
                    </details>
                  </li>
                )
              })}
          </ul>
        )}
      </LoadedContent>
    </Card>
  )
}
