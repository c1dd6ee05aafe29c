import { useState } from 'react'
import { useLive } from '../changes/useLive.ts'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { ActionFailure } from '../ui/ActionFailure.tsx'
import { Card } from './Card.tsx'
import { LoadedContent } from './LoadedContent.tsx'
import './MaintenanceCard.css'

/** Switches maintenance on and off. */
export const MaintenanceCard = () => {
  const say = useTexts()
  const { loaded, reload, set } = useLive(sandboxClient.maintenance, 'settings')
  const [failure, setFailure] = useState<Failure>()

  const change = async (isOn: boolean) => {
    const result = await sandboxClient.changeMaintenance(isOn)
    setFailure(result.ok ? undefined : result.failure)
    if (result.ok) set(result.value)
  }

  return (
    <Card title={say('maintenance')} hint={say('maintenanceHint')}>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ isOn }) => (
          <label className="maintenance">
            <input type="checkbox" checked={isOn} onChange={({ target }) => void change(target.checked)} />
            {say('maintenanceOn')}
          </label>
        )}
      </LoadedContent>
      <ActionFailure action="answer" failure={failure} />
    </Card>
  )
}
