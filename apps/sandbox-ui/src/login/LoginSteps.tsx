import { loginCalls } from '@kakao-cert/protocol/login'
import type { LoginChoice, LoginPage, Person } from '@kakao-cert/protocol/sandbox'
import { useCallback, useEffect, useState } from 'react'
import { fillPath } from '../fillPath.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Countdown } from '../phone/Countdown.tsx'
import { SignText } from '../phone/SignText.tsx'
import { sandboxClient } from '../sandboxClient.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { ShownClock } from '../ui/ShownClock.ts'
import { useLoaded } from '../ui/useLoaded.ts'
import { LoginChoiceForm } from './LoginChoiceForm.tsx'
import { LoginFailure } from './LoginFailure.tsx'
import { LoginWaiting } from './LoginWaiting.tsx'

interface Props {
  readonly kauthTxId: string
  readonly people: readonly [Person, ...Person[]]
}

// As often as the official script asks.
const everyMs = 1000

const clockOf = ({ isFrozen, serverTimeMs }: LoginPage): ShownClock =>
  isFrozen ? { kind: 'frozen', atMs: serverTimeMs } : { kind: 'running', offsetMs: serverTimeMs - Date.now() }

/** One login: who logs in, where to sign, and the way back to the site. */
export const LoginSteps = ({ kauthTxId, people }: Props) => {
  const say = useTexts()
  const [isChoosing, setIsChoosing] = useState(false)
  const load = useCallback(() => sandboxClient.login(kauthTxId), [kauthTxId])
  const { loaded, reload, set } = useLoaded(load, { everyMs })
  const backPath = fillPath(loginCalls.return.path, { kauthTxId })
  const isSigned = loaded.status === 'ready' && loaded.value.status === 'signed'

  useEffect(() => {
    // In place of the page, so that the back button does not lead to what is over.
    if (isSigned) location.replace(backPath)
  }, [isSigned, backPath])

  const choose = async (choice: LoginChoice) => {
    setIsChoosing(true)
    const result = await sandboxClient.chooseLogin(kauthTxId, choice)
    if (result.ok) set(result.value)
    else reload()
    setIsChoosing(false)
  }

  if (loaded.status === 'loading') return <Loading />
  if (loaded.status === 'failed') return <FailureNotice failure={loaded.failure} onRetry={reload} />
  const { institution, signData, status, failure, personId, way, validUntilMs } = loaded.value
  if (isSigned)
    return (
      <p className="loginReturning" role="status">
        {say('windowReturning')}
      </p>
    )
  const person = people.find(({ id }) => id === personId)
  return (
    <>
      <h2 className="loginHeading">{say('loginHeading')}</h2>
      <p className="loginFor">
        <span>{say('loginFor', { institution })}</span>
        {status !== 'ended' && <Countdown untilMs={validUntilMs} clock={clockOf(loaded.value)} />}
      </p>
      <SignText title={say('textToSign')} text={signData} />
      {failure && <LoginFailure failure={failure} />}
      {status === 'choosing' && (
        <LoginChoiceForm people={people} isBusy={isChoosing} onChoose={(choice) => void choose(choice)} />
      )}
      {status === 'waiting' && person && way && <LoginWaiting person={person} way={way} />}
      <a className="loginBack" href={backPath}>
        {say('loginBack')}
      </a>
    </>
  )
}
