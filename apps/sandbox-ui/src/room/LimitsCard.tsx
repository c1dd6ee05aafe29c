import type { Limits } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import { useLive } from '../changes/useLive.ts'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Button } from '../ui/Button.tsx'
import { useAnnounce } from '../ui/useAnnounce.ts'
import { Card } from './Card.tsx'
import { LimitsForm } from './LimitsForm.tsx'
import { LoadedContent } from './LoadedContent.tsx'
import { Refusal } from './Refusal.tsx'

/** The limits and timings in force, to be changed. */
export const LimitsCard = () => {
  const say = useTexts()
  const announce = useAnnounce()
  const { loaded, reload, set } = useLive(sandboxClient.limits, 'settings')
  const [failure, setFailure] = useState<Failure>()

  const change = async (limits: Limits) => {
    const result = await sandboxClient.changeLimits(limits)
    setFailure(result.ok ? undefined : result.failure)
    if (!result.ok) return
    set(result.value)
    announce(say('saved'))
  }

  return (
    <Card title={say('limits')} hint={say('limitsHint')}>
      <LoadedContent loaded={loaded} onRetry={reload}>
        {(limits) => (
          // What somebody else changed meanwhile is what the form begins with.
          <LimitsForm key={JSON.stringify(limits)} limits={limits} onSave={(to) => void change(to)}>
            <Button type="submit">{say('save')}</Button>
          </LimitsForm>
        )}
      </LoadedContent>
      <Refusal failure={failure} />
    </Card>
  )
}
