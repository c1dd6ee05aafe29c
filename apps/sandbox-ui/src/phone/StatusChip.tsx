import type { PhoneRequest } from '@kakao-cert/protocol/sandbox'
import { useTexts } from '../i18n/useTexts.ts'
import './StatusChip.css'

const texts = { signed: 'statusSigned', declined: 'statusDeclined', ended: 'statusEnded' } as const

interface Props {
  readonly status: Exclude<PhoneRequest['status'], 'pending'>
}

/** How a request ended. */
export const StatusChip = ({ status }: Props) => (
  <span className="statusChip" data-status={status}>
    {useTexts()(texts[status])}
  </span>
)
