const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1000 },
] as const

/** A part of a duration. */
export interface DurationPart {
  readonly unit: (typeof units)[number]['unit']
  readonly count: number
}

/** A duration as whole units, largest first, without empty ones; rounded to the second. */
export const durationParts = (durationMs: number): DurationPart[] => {
  let leftMs = Math.round(durationMs / 1000) * 1000
  const parts = units.flatMap(({ unit, ms }) => {
    const count = Math.floor(leftMs / ms)
    leftMs -= count * ms
    return count === 0 ? [] : [{ unit, count }]
  })
  return parts.length === 0 ? [{ unit: 'second', count: 0 }] : parts
}
