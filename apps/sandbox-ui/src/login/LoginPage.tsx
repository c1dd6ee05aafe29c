import { useEffect } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Ribbon } from '../ui/Ribbon.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import './LoginPage.css'
import { LoginSteps } from './LoginSteps.tsx'
import type { LoginPlace } from './readLoginPlace.ts'

const Login = ({ kauthTxId }: { readonly kauthTxId: string }) => {
  const { loaded, reload } = useLoaded(sandboxClient.people)
  if (loaded.status === 'loading') return <Loading />
  const [first, ...others] = loaded.status === 'ready' ? loaded.value.people : []
  if (first) return <LoginSteps kauthTxId={kauthTxId} people={[first, ...others]} />
  const failure = loaded.status === 'failed' ? loaded.failure : ({ kind: 'unreadable' } as const)
  return <FailureNotice failure={failure} onRetry={reload} />
}

/** The page of a certification login, which the stand-in SDK opens. It always says that it is a sandbox. */
export const LoginPage = ({ place }: { readonly place: LoginPlace }) => {
  const say = useTexts()
  const title = say('loginPageTitle')

  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <div className="loginPage">
      <Ribbon />
      <main className="loginMain">
        {place.kind === 'login' ? (
          <Login kauthTxId={place.kauthTxId} />
        ) : (
          <Notice
            icon="cross"
            tone="bad"
            title={say(place.isUnregistered ? 'loginUnregisteredTitle' : 'loginLostTitle')}
            body={say(place.isUnregistered ? 'loginUnregisteredBody' : 'loginLostBody')}
          />
        )}
      </main>
    </div>
  )
}
