import * as v from 'valibot'

/** Wire shape of the switch for maintenance: while it is on, REST and ping answer E0002. */
export const MaintenanceSchema = v.object({ isOn: v.boolean() })

/** Wire shape of a planned fault: the next calls of a step answer E0001. */
export const RestFaultsSchema = v.object({
  step: v.picklist(['prepare', 'request', 'status', 'verify', 'signerInfo']),
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
})
