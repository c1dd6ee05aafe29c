import * as v from 'valibot'

/** Wire shape of the switch for maintenance: while it is on, REST and ping answer E0002, and the window's health is `down`. */
export const MaintenanceSchema = v.object({ isOn: v.boolean() })
