import { productFamilies } from '@kakao-cert/codes'
import * as v from 'valibot'
import { TranslatedSchema } from './Translated.ts'

/** Wire shape of an invented institution of the sandbox. */
export const InstitutionSchema = v.object({
  settleId: v.string(),
  name: TranslatedSchema,
  phase: v.picklist(['test', 'production']),
  /** What its contract covers. */
  products: v.array(v.picklist(productFamilies)),
  /** What this institution is for. */
  about: TranslatedSchema,
})

/** An invented institution (이용기관) and its contract. */
export type Institution = Readonly<v.InferOutput<typeof InstitutionSchema>>

/** Wire shape of `GET /__sandbox/institutions`. */
export const InstitutionsSchema = v.object({ institutions: v.array(InstitutionSchema) })
