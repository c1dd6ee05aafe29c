import { hostedWire } from '@kakao-cert/protocol/hosted'
import { KakaoCertProvider, KakaoCertWindow, type KakaoCertLocale } from '@kakao-cert/react'
import { fillPath } from '../fillPath.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { afterFailure } from './afterFailure.ts'
import { useReturn } from './useReturn.ts'

interface Props {
  readonly sessionId: string
  /** How the window was opened. */
  readonly search: string
  readonly locale: KakaoCertLocale
}

// Contract and text are at the server already, with the session.
const request = { title: '', signData: '' }

/** The window of one session: what the person signs in, until it leads back to the site. */
export const SignWindow = ({ sessionId, search, locale }: Props) => {
  const say = useTexts()
  const { isReturning, leave } = useReturn(sessionId, search)
  if (isReturning)
    return (
      <p className="windowReturning" role="status">
        {say('windowReturning')}
      </p>
    )
  return (
    <KakaoCertProvider
      endpoint={fillPath(hostedWire.endpoint.name, { hostedId: sessionId })}
      settleId=""
      locale={locale}
    >
      <KakaoCertWindow
        form="inline"
        request={{ ...request, requestId: sessionId }}
        open
        onOpenChange={(isOpen) => {
          if (!isOpen) leave()
        }}
        onComplete={() => leave()}
        onCancel={() => leave()}
        onFail={(error) => {
          const next = afterFailure(error)
          if (next.leaves) leave(next.code)
        }}
      />
    </KakaoCertProvider>
  )
}
