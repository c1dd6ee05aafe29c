import type { TimelineEntry, TransactionStatus } from '@kakao-cert/protocol/sandbox'
import { useTexts } from '../i18n/useTexts.ts'
import type { TextKey } from '../locales/TextKey.ts'
import './StatusBadge.css'

interface Look {
  readonly text: TextKey
  readonly tone: 'open' | 'good' | 'bad' | 'over'
}

const looks: Readonly<Record<TransactionStatus, Look>> = {
  prepared: { text: 'atPrepared', tone: 'open' },
  choosing: { text: 'atChoosing', tone: 'open' },
  showingQr: { text: 'atShowingQr', tone: 'open' },
  confirming: { text: 'atConfirming', tone: 'open' },
  requested: { text: 'atRequested', tone: 'open' },
  signed: { text: 'atSigned', tone: 'good' },
  verified: { text: 'atVerified', tone: 'good' },
  signerInfoRead: { text: 'atSignerInfoRead', tone: 'good' },
  declined: { text: 'atDeclined', tone: 'bad' },
  cancelled: { text: 'atCancelled', tone: 'over' },
  expired: { text: 'atExpired', tone: 'over' },
  failed: { text: 'atFailed', tone: 'bad' },
}

const refusal: Look = { text: 'atRefusal', tone: 'bad' }

/** Where a transaction stands, and the code that it ended with, or that a call was refused with. */
export const StatusBadge = ({ status, error }: Pick<TimelineEntry, 'status' | 'error'>) => {
  const say = useTexts()
  const look = looks[status]
  // A code where nothing ended is that of a call that was refused.
  const isRefusal = error !== undefined && (look.tone === 'open' || look.tone === 'good')
  const { text, tone } = isRefusal ? refusal : look
  return (
    <span className="statusBadge" data-tone={tone}>
      {say(text)}
      {error && <code className="statusCode">{error.code}</code>}
    </span>
  )
}
