import type { PhoneDetails } from '@kakao-cert/protocol'
import type { Prepare } from '@kakao-cert/protocol/rest'
import type { Personal } from '../personal/Personal.ts'
import type { RelaySession } from '../session/RelaySession.ts'
import { createToken } from './createToken.ts'

interface Source {
  readonly session: RelaySession
  readonly person: Personal<PhoneDetails>
  readonly settleId: string
  readonly nowMs: number
}

/** The longest validity of a request, as a dealer of the service documents it. */
const maxExpireInSeconds = 1000
/** The longest message beside the title, likewise. */
const maxExtraMessage = 500

/** What prepares a K1100 transaction: it expires with the session, and the person reads what the token stands for. */
export const toPrepare = ({ session, person, settleId, nowMs }: Source): Prepare<'K1100'> => {
  const { name, birthday, phoneNumber } = person.reveal()
  const { title, signData } = session.request
  const leftSeconds = Math.ceil((session.validUntilMs - nowMs) / 1000)
  return {
    settle_id: settleId,
    title,
    extra_message: signData.slice(0, maxExtraMessage),
    expire_in: Math.min(maxExpireInSeconds, Math.max(1, leftSeconds)),
    token: createToken(session.nonce, signData),
    name,
    birthday,
    phone_number: phoneNumber,
  }
}
