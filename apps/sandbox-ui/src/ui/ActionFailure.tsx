import type { Failure } from '../Failure.ts'
import { failureText } from '../failureText.ts'
import { useTexts } from '../i18n/useTexts.ts'
import './ActionFailure.css'

interface Props {
  readonly action: Parameters<typeof failureText>[0]
  readonly failure: Failure | undefined
}

/** One sentence on why an action did not work. Render it always: a live region has to be there before its text. */
export const ActionFailure = ({ action, failure }: Props) => {
  const say = useTexts()
  return (
    <div role="alert">
      {failure && (
        <p className="actionFailure">
          {say(failureText(action, failure), failure.kind === 'refused' ? { code: failure.code } : {})}
        </p>
      )}
    </div>
  )
}
