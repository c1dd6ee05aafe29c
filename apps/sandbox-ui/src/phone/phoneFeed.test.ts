import type { Phone } from '@kakao-cert/protocol/sandbox'
import { describe, expect, test } from 'vitest'
import { nextFeed, startFeed, type PhoneFeed } from './phoneFeed.ts'

const phone = (revision: number, serverTimeMs = 1000 + revision): Phone => ({
  person: {
    id: 'a',
    name: 'A',
    birthday: '19900101',
    phoneNumber: '01000000001',
    about: { ko: 'x', en: 'x' },
  },
  revision,
  serverTimeMs,
  isFrozen: false,
  requests: [],
  messages: [],
})

const revisionOf = (feed: PhoneFeed) => ('phone' in feed ? feed.phone.revision : undefined)

const streamed = (feed: PhoneFeed, revision: number) =>
  nextFeed(feed, { type: 'phoneStreamed', phone: phone(revision), atMs: 0 })

const answered = (feed: PhoneFeed, revision: number) =>
  nextFeed(feed, { type: 'phoneAnswered', phone: phone(revision), atMs: 0 })

describe('nextFeed', () => {
  test('takes the first phone and the difference between the clocks', () => {
    const feed = nextFeed(startFeed, { type: 'phoneStreamed', phone: phone(3, 10_000), atMs: 4000 })
    expect(feed).toEqual({
      status: 'live',
      phone: phone(3, 10_000),
      streamRevision: 3,
      clock: { kind: 'running', offsetMs: 6000 },
    })
  })

  test('stands where the clock of the sandbox stands', () => {
    const frozen = { ...phone(3, 10_000), isFrozen: true }
    const feed = nextFeed(startFeed, { type: 'phoneStreamed', phone: frozen, atMs: 4000 })
    expect(feed).toMatchObject({ clock: { kind: 'frozen', atMs: 10_000 } })
  })

  test('does not let an event that an answer overtook overwrite the answer', () => {
    const feed = answered(streamed(startFeed, 3), 5)
    expect(revisionOf(streamed(feed, 4))).toBe(5)
    expect(revisionOf(streamed(streamed(feed, 4), 5))).toBe(5)
  })

  test('does not let a late answer overwrite an event', () => {
    const feed = streamed(startFeed, 5)
    expect(answered(feed, 4)).toBe(feed)
  })

  test('takes the same revision at a later time, because the clock may have been moved', () => {
    const feed = nextFeed(streamed(startFeed, 5), { type: 'phoneAnswered', phone: phone(5, 9000), atMs: 0 })
    expect(feed).toMatchObject({ clock: { kind: 'running', offsetMs: 9000 } })
  })

  test('follows a stream that starts to count anew', () => {
    expect(revisionOf(streamed(streamed(startFeed, 50), 1))).toBe(1)
  })

  test('follows a read that counts anew, unless something came while it was under way', () => {
    const feed = streamed(startFeed, 50)
    const read = { type: 'phoneRead', phone: phone(0), atMs: 0 } as const
    const anew = nextFeed(feed, { ...read, askedAtRevision: 50 })
    expect(revisionOf(anew)).toBe(0)
    expect(revisionOf(streamed(anew, 1))).toBe(1)
    expect(nextFeed(feed, { ...read, askedAtRevision: 49 })).toBe(feed)
  })

  test('keeps the phone while the stream is lost, and comes back', () => {
    const failure = { kind: 'unreachable' } as const
    const lost = nextFeed(streamed(startFeed, 5), { type: 'streamLost', failure })
    expect(lost).toMatchObject({ status: 'interrupted', phone: { revision: 5 } })
    expect(nextFeed(lost, { type: 'streamLost', failure })).toBe(lost)
    expect(streamed(lost, 5).status).toBe('live')
  })

  test('fails when the stream is lost before a phone came', () => {
    const failure = { kind: 'unreachable' } as const
    expect(nextFeed(startFeed, { type: 'streamLost', failure })).toEqual({ status: 'failed', failure })
    expect(nextFeed({ status: 'failed', failure }, { type: 'connectionStarted' })).toBe(startFeed)
  })
})
