import type { Say } from '../i18n/useTexts.ts'
import { durationParts } from './durationParts.ts'

/** A duration in words. */
export const formatDuration = (durationMs: number, say: Say): string =>
  durationParts(durationMs)
    .map(({ unit, count }) => say(unit, { count: String(count) }))
    .join(' ')
