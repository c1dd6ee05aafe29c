import type { Phone } from '@kakao-cert/protocol/sandbox'
import { useEffect, useRef } from 'react'
import { useTexts, type Say } from '../i18n/useTexts.ts'
import { useAnnounce } from '../ui/useAnnounce.ts'
import type { InboxEntry } from './inboxEntries.ts'
import { newEntries } from './newEntries.ts'

const sentenceFor = (entry: InboxEntry, say: Say): string => {
  if (entry.kind === 'request') {
    return say('announceRequest', { institution: entry.request.institution, title: entry.request.title })
  }
  const { content } = entry.message
  return content.kind === 'smsCode'
    ? // Digit by digit, or a screen reader says hundreds of thousands.
      say('announceSms', { code: [...content.code].join(' ') })
    : say('announceCharacters', { characters: [...content.characters].join(' ') })
}

/** Tells assistive technology what came in, on whichever screen that happens. */
export const useArrivals = (phone: Phone | undefined): void => {
  const say = useTexts()
  const announce = useAnnounce()
  const before = useRef<Phone | undefined>(undefined)

  useEffect(() => {
    if (!phone) return
    const sentences = newEntries(before.current, phone).map((entry) => sentenceFor(entry, say))
    before.current = phone
    if (sentences.length > 0) announce(sentences.join(' '))
  }, [phone, say, announce])
}
