import type { Phone, VisibleQrs } from '@kakao-cert/protocol/sandbox'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { ActionFailure } from '../ui/ActionFailure.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useAnnounce } from '../ui/useAnnounce.ts'
import { useLoaded } from '../ui/useLoaded.ts'
import { PhoneScreen } from './PhoneScreen.tsx'
import './ScanScreen.css'

interface Props {
  readonly personId: string
  readonly onAnswer: (phone: Phone) => void
  readonly onHome: () => void
}

const lookEveryMs = 1500

/** The simulated camera: it sees every QR code that the sandbox shows on some screen now. */
export const ScanScreen = ({ personId, onAnswer, onHome }: Props) => {
  const say = useTexts()
  const announce = useAnnounce()
  const { loaded, reload } = useLoaded<VisibleQrs>(sandboxClient.qrs, { everyMs: lookEveryMs })
  const [isScanning, setIsScanning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const count = loaded.status === 'ready' ? loaded.value.qrs.length : undefined
  const countBefore = useRef<number>(undefined)

  useEffect(() => {
    if (count === 0 && countBefore.current !== 0) announce(say('scanNoneTitle'))
    if (count !== undefined && count > 0 && countBefore.current === 0) announce(say('scanInView'))
    countBefore.current = count
  }, [count, announce, say])

  const scan = async (token: string) => {
    if (isScanning) return
    setIsScanning(true)
    setFailure(undefined)
    const result = await sandboxClient.scan(personId, token)
    setIsScanning(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    onAnswer(result.value)
    announce(say('scanDone'))
    onHome()
  }

  return (
    <PhoneScreen title={say('scanHeading')} onBack={onHome}>
      <div className="scanFinder" aria-hidden="true">
        <Icon name="scan" />
      </div>
      <ActionFailure action="scan" failure={failure} />
      {loaded.status === 'loading' && <Loading />}
      {loaded.status === 'failed' && <FailureNotice failure={loaded.failure} onRetry={reload} />}
      {count === 0 && <Notice title={say('scanNoneTitle')} body={say('scanNoneBody')} />}
      {loaded.status === 'ready' && loaded.value.qrs.length > 0 && (
        <section aria-labelledby="in-view">
          <h2 id="in-view" className="scanHeading">
            {say('scanInView')}
          </h2>
          <p className="scanHint">{say('scanHint')}</p>
          <ul className="scanChoices">
            {loaded.value.qrs.map(({ token, institution, title }) => (
              <li key={token}>
                <button
                  type="button"
                  className="scanChoice"
                  aria-disabled={isScanning || undefined}
                  onClick={() => void scan(token)}
                >
                  <span className="scanChoiceTexts">
                    <span className="scanChoiceInstitution">{institution}</span>{' '}
                    <span className="scanChoiceTitle">{title}</span>
                  </span>
                  <Icon name="forward" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PhoneScreen>
  )
}
