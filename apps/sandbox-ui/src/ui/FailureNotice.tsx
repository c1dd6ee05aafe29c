import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface Props {
  readonly failure: Failure
  readonly onRetry: () => void
}

/** Stands where something could not be loaded. */
export const FailureNotice = ({ failure, onRetry }: Props) => {
  const say = useTexts()
  const isUnreachable = failure.kind === 'unreachable'
  return (
    <div role="alert">
      <Notice
        icon="cross"
        tone="bad"
        title={say(isUnreachable ? 'unreachableTitle' : 'unreadableTitle')}
        body={say(isUnreachable ? 'unreachableBody' : 'unreadableBody')}
      >
        <Button onClick={onRetry}>{say('tryAgain')}</Button>
      </Notice>
    </div>
  )
}
