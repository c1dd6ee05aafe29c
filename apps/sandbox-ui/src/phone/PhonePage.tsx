import { useEffect } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import { PhoneApp } from './PhoneApp.tsx'
import { browserClock } from '../ui/ShownClock.ts'
import { PhoneFrame } from './PhoneFrame.tsx'

/** The page `/phone`: a simulated phone, once it is known whose it can be. */
export const PhonePage = ({ isEmbedded }: { readonly isEmbedded: boolean }) => {
  const say = useTexts()
  const { loaded, reload } = useLoaded(sandboxClient.people)
  const title = say('phonePageTitle')

  useEffect(() => {
    document.title = title
  }, [title])

  if (loaded.status === 'ready') {
    const [first, ...others] = loaded.value.people
    if (first) return <PhoneApp people={[first, ...others]} isEmbedded={isEmbedded} />
  }
  return (
    <PhoneFrame clock={browserClock}>
      <main>
        {loaded.status === 'loading' ? (
          <Loading />
        ) : (
          <FailureNotice
            failure={loaded.status === 'failed' ? loaded.failure : { kind: 'unreadable' }}
            onRetry={reload}
          />
        )}
      </main>
    </PhoneFrame>
  )
}
