import { useChanges } from '../changes/useChanges.ts'
import { useTexts } from '../i18n/useTexts.ts'
import './StreamState.css'

const texts = { connecting: 'loading', live: 'live', interrupted: 'interrupted' } as const

/** Whether what the page shows is what there is. */
export const StreamState = () => {
  const say = useTexts()
  const { status } = useChanges()
  return (
    <p className="streamState" data-status={status} role="status">
      {say(texts[status])}
    </p>
  )
}
