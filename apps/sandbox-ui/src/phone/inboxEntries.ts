import type { Phone, PhoneMessage, PhoneRequest } from '@kakao-cert/protocol/sandbox'

/** Something in the inbox of a simulated phone. */
export type InboxEntry =
  | { readonly kind: 'request'; readonly id: string; readonly atMs: number; readonly request: PhoneRequest }
  | {
      readonly kind: 'message'
      readonly id: string
      readonly atMs: number
      readonly message: PhoneMessage
      /** Whether a newer message or the sign request itself came after it. */
      readonly isSpent: boolean
    }

/** Requests and messages of a phone in one list, newest first. */
export const inboxEntries = ({ requests, messages }: Phone): InboxEntry[] => {
  const isSpent = (message: PhoneMessage) =>
    messages.find(({ sessionId }) => sessionId === message.sessionId) !== message ||
    requests.some(
      ({ sessionId, requestedAtMs }) =>
        sessionId === message.sessionId && requestedAtMs >= message.receivedAtMs,
    )
  return [
    ...requests.map((request): InboxEntry => {
      // A request that is sent again is a new entry.
      const id = `${request.sessionId}@${request.requestedAtMs}`
      return { kind: 'request', id, atMs: request.requestedAtMs, request }
    }),
    ...messages.map((message): InboxEntry => ({
      kind: 'message',
      id: message.id,
      atMs: message.receivedAtMs,
      message,
      isSpent: isSpent(message),
    })),
  ].sort((a, b) => b.atMs - a.atMs)
}
