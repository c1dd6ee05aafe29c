import type { Health } from '@kakao-cert/protocol'

interface Options {
  /** Whether the service answers. */
  readonly ping: () => Promise<boolean>
  readonly nowMs: () => number
}

/** How long an answer is good: whoever asks how often, the service is pinged no more than that. */
const keptMs = { up: 5000, down: 1000 } as const

/** Whether the service can be reached, asked for all at once and not for each. */
export const createHealth = ({ ping, nowMs }: Options): (() => Promise<Health>) => {
  let known: { readonly health: Health; readonly untilMs: number } | undefined
  let asking: Promise<Health> | undefined

  const ask = async (): Promise<Health> => {
    const status = (await ping()) ? 'up' : 'down'
    known = { health: { status }, untilMs: nowMs() + keptMs[status] }
    return known.health
  }

  return async () => {
    if (known && nowMs() < known.untilMs) return known.health
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}
