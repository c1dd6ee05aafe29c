import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import '../ui/ActionFailure.css'

/** Why a change was not taken, with the sandbox's own words: whoever turns things here is a developer. */
export const Refusal = ({ failure }: { readonly failure: Failure | undefined }) => {
  const say = useTexts()
  return (
    <div role="alert">
      {failure && (
        <p className="actionFailure">
          {failure.kind === 'refused' ? (
            <>
              {say('refused')} <span lang="en">{failure.message}</span>
            </>
          ) : (
            say(failure.kind === 'unreachable' ? 'failUnreachable' : 'failUnreadable')
          )}
        </p>
      )}
    </div>
  )
}
