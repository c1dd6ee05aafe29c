import * as v from 'valibot'

/** Wire shape of planned faults: how many of the next requests for a hosted window fail with E0001. */
export const WindowFaultsSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
})
