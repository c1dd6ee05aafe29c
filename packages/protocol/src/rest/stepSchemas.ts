import * as v from 'valibot'
import { fields } from './fields.ts'
import { maxDocuments } from './limits.ts'

/** Wire shape of what sends the sign request to the person. */
export const RequestSchema = v.object({
  tx_id: fields.identifier,
  identify_items: v.exactOptional(v.pipe(v.array(fields.identifyItem), v.maxLength(10))),
  /** Its format is agreed on in the contract. */
  desc: v.exactOptional(fields.description),
  /** For K3500: those that prepare answered with, in the same order. */
  documents: v.exactOptional(
    v.pipe(
      v.array(v.object({ document_tx_id: fields.identifier })),
      v.minLength(1),
      v.maxLength(maxDocuments),
    ),
  ),
})

/** What sends the sign request to the person. */
export type RestRequest = v.InferOutput<typeof RequestSchema>

/** Wire shape of what status (as query), verify and signer info ask with. */
export const TransactionSchema = v.object({ tx_id: fields.identifier })
