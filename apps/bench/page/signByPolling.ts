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

/** Reads a session at an interval until it stands somewhere. */
const reach = async <S extends Snapshot['phase']['status']>(sessionId: string, status: S, everyMs: number) => {
  for (;;) {
    const { phase } = await call('read', sessionId)
    if (phase.status === status) return phase as Extract<Snapshot['phase'], { status: S }>
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
  await window.scan(personId, phase.qrText)
  const { challenge } = await reach(sessionId, 'confirming', 50)
  await call('answer', sessionId, { challengeId: challenge.id, answer: await window.smsCode(personId) })

  void window.sign(personId)
  const { signedAtMs } = await reach(sessionId, 'signed', pollMs)
  await call<Completion>('complete', sessionId)
  return Date.now() - signedAtMs
}
