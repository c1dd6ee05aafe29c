import * as v from 'valibot'

/** Shape of a screen in the browser's history, which outlives this version of the page. */
export const ScreenSchema = v.variant('name', [
  v.object({ name: v.literal('home') }),
  v.object({ name: v.literal('request'), sessionId: v.string() }),
  v.object({ name: v.literal('scan') }),
  v.object({ name: v.literal('scanAs'), token: v.string() }),
])

/** A screen of the simulated phone. */
export type Screen = v.InferOutput<typeof ScreenSchema>
