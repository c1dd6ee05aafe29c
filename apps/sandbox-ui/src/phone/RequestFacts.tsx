import type { PhoneRequest } from '@kakao-cert/protocol/sandbox'
import type { ReactNode } from 'react'
import { formatClock } from '../formatClock.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { Avatar } from './Avatar.tsx'
import './RequestFacts.css'
import { SignText } from './SignText.tsx'

interface Props {
  readonly request: PhoneRequest
  /** Beside the time of the request. */
  readonly children?: ReactNode
}

/** Who asks for which signature, and the exact text or documents. */
export const RequestFacts = ({ request, children }: Props) => {
  const { language } = useLanguage()
  const say = useTexts()
  return (
    <>
      <div className="requestFacts">
        <Avatar name={request.institution} />
        <div className="requestFactsWho">
          <p className="requestFactsInstitution">{request.institution}</p>
          <h2 className="requestFactsTitle">{request.title}</h2>
        </div>
      </div>
      <p className="requestFactsTimes">
        <span>
          {say('requestedAt')} {formatClock(request.requestedAtMs, language)}
        </span>
        {children}
      </p>
      {request.signData !== '' && <SignText title={say('textToSign')} text={request.signData} />}
      {request.documents?.map(({ title, signData }, index) => (
        // Nothing but its place tells one document from another.
        <SignText key={index} title={`${index + 1}. ${title}`} text={signData} />
      ))}
    </>
  )
}
