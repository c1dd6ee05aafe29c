import { productFamilies } from '@kakao-cert/codes'
import * as v from 'valibot'
import { restReasons, type RestReason } from '../rest/restReasons.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import { LoginSchema } from './LoginSchema.ts'
import { count, identifier, timeMs } from './parts.ts'

const asked = { requestedAtMs: timeMs, validUntilMs: timeMs }

const phase = v.variant('status', [
  v.object({ status: v.literal('prepared') }),
  v.object({ status: v.literal('requested'), ...asked }),
  v.object({ status: v.literal('declined'), ...asked }),
  v.object({ status: v.literal('expired'), ...asked }),
  v.object({
    status: v.literal('signed'),
    ...asked,
    signedAtMs: timeMs,
    verifiedAtMs: v.exactOptional(timeMs),
    readAtMs: v.exactOptional(timeMs),
  }),
  v.object({
    status: v.literal('failed'),
    reason: v.picklist([...(Object.keys(restReasons) as RestReason[]), 'window']),
  }),
])

/** A REST transaction in the file of a run. */
export const TransactionSchema = v.object({
  txId: identifier,
  origin: v.picklist(['rest', 'login']),
  settleId: v.string(),
  product: v.string(),
  family: v.picklist(productFamilies),
  personId: v.exactOptional(identifier),
  institution: v.string(),
  title: v.string(),
  signData: v.string(),
  documents: v.array(
    v.object({
      id: identifier,
      type: v.picklist(['TEXT', 'HASH', 'PDF']),
      title: v.string(),
      signData: v.string(),
    }),
  ),
  identifyItems: v.exactOptional(v.array(v.string())),
  expireInMs: timeMs,
  sessionHours: v.exactOptional(count),
  login: v.exactOptional(LoginSchema),
  revision: count,
  preparedAtMs: timeMs,
  changedAtMs: timeMs,
  keptUntilMs: timeMs,
  phase,
}) satisfies v.GenericSchema<unknown, RestTransaction>
