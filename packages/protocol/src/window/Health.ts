import * as v from 'valibot'

/** Wire shape of whether the service behind a window API can be reached. */
export const HealthSchema = v.object({ status: v.picklist(['up', 'down']) })

/** Whether the service behind a window API can be reached. */
export type Health = Readonly<v.InferOutput<typeof HealthSchema>>
