import type { TimelineEntry } from '@kakao-cert/protocol/sandbox'

/** Where a transaction stands, and with which code it ended there. */
export type Standing = Pick<TimelineEntry, 'status' | 'error'>
