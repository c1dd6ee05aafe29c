import { windowApi, type Completion, type Snapshot, type WindowCall } from '@kakao-cert/protocol'
import { signRequest } from './signRequest.ts'

const pollMs = 1000

const call = async <T = Snapshot>(name: WindowCall, sessionId = '', body?: object): Promise<T> => {
  const { method, path } = windowApi[name]
  const response = await fetch(`/cert${path.replace(':sessionId', sessionId)}`, {
    method,
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${name} was answered with ${response.status}.`)
  return (await response.json()) as T
}

/** Reads a session at an interval until something is found in where it stands. */
const reach = async <T>(
  sessionId: string,
  everyMs: number,
  find: (phase: Snapshot['phase']) => T | undefined,
): Promise<T> => {
  for (;;) {
    const found = find((await call('read', sessionId)).phase)
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

/** What pages do without a stream of events: they ask each second. */
export const signByPolling = async (personId: string): Promise<number> => {
  const { sessionId } = await call('open', '', {
    ...signRequest,
    settleId: 'SANDBOX-BANK',
    product: 'K1400',
    locale: 'ko',
  })
  const { phase } = await call('showQr', sessionId)
  if (phase.status !== 'showingQr') throw new Error(`There is no QR code but ${phase.status}.`)
  await hands.scan(personId, phase.qrText)
  const challenge = await reach(sessionId, 50, (now) =>
    now.status === 'confirming' ? now.challenge : undefined,
  )
  await call('answer', sessionId, { challengeId: challenge.id, answer: await hands.smsCode(personId) })

  void hands.sign(personId)
  const signedAtMs = await reach(sessionId, pollMs, (now) =>
    now.status === 'signed' ? now.signedAtMs : undefined,
  )
  await call<Completion>('complete', sessionId)
  return Date.now() - signedAtMs
}
