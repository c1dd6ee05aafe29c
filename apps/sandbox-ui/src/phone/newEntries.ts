import type { Phone } from '@kakao-cert/protocol/sandbox'
import { inboxEntries, type InboxEntry } from './inboxEntries.ts'

/** What came in between two states of one phone, oldest first; nothing when there was no state before. */
export const newEntries = (before: Phone | undefined, after: Phone): InboxEntry[] => {
  if (!before || before.person.id !== after.person.id) return []
  const known = new Set(inboxEntries(before).map(({ id }) => id))
  return inboxEntries(after)
    .filter(
      (entry) => !known.has(entry.id) && (entry.kind === 'message' || entry.request.status === 'pending'),
    )
    .toReversed()
}
