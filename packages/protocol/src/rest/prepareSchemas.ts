import type { ProductFamily } from '@kakao-cert/codes'
import * as v from 'valibot'
import { fields } from './fields.ts'
import { maxDocuments } from './limits.ts'

const common = {
  settle_id: fields.identifier,
  title: fields.title,
  extra_message: v.exactOptional(fields.extraMessage),
  expire_in: v.exactOptional(fields.expireInSeconds),
}

const details = { name: fields.name, birthday: fields.birthday, phone_number: fields.phoneNumber }
const byCi = { ci: fields.ci, phone_number: v.exactOptional(fields.phoneNumber) }

const withdrawal = { sign_data: fields.signData, withdrawal: fields.withdrawal }

const shortSign = { sign_data: fields.signData, session_hours: v.exactOptional(fields.sessionHours) }

const documents = {
  documents: v.pipe(
    v.array(
      v.object({ document_type: fields.documentType, title: fields.title, sign_data: fields.signData }),
    ),
    v.minLength(1),
    v.maxLength(maxDocuments),
  ),
}

const either = <E extends v.ObjectEntries>(entries: E) =>
  v.union([v.object({ ...common, ...details, ...entries }), v.object({ ...common, ...byCi, ...entries })])

/**
 * Wire shapes of what prepares a transaction, by product. A product that is not here is begun elsewhere: by the standard
 * window (K1400) or the login (K2100). That the SDKs take a `tx_id` for K2220 and K3220 is public, and so that a server prepares
 * them; what with is modelled here.
 */
export const prepareSchemas = {
  K1100: v.object({ ...common, ...details, token: fields.token }),
  K1300: v.object({ ...common, ...byCi, token: fields.token }),
  K2220: either(shortSign),
  K3100: either(withdrawal),
  K3220: either(shortSign),
  K3500: either(documents),
} as const satisfies Partial<Record<ProductFamily, v.GenericSchema>>

/** Product families that REST can prepare. */
export type PreparedFamily = keyof typeof prepareSchemas

/** What prepares a transaction of a product family, or of any. Personal data: never logged or stored. */
export type Prepare<F extends PreparedFamily = PreparedFamily> = v.InferOutput<(typeof prepareSchemas)[F]>
