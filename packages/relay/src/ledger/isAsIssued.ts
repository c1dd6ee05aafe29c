import type { Signature } from '../rest/Signature.ts'
import { isSameText } from './isSameText.ts'
import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { ReadSigned } from './ReadSigned.ts'

/** Each text that was issued with its signature value; nothing where they don't belong together. */
const pairUp = (signData: IssuedTransaction['signData'], signature: Signature) => {
  if (typeof signData === 'string')
    return 'signedData' in signature ? [{ issued: signData, signedData: signature.signedData }] : undefined
  if (!('documents' in signature) || signature.documents.length !== signData.length) return undefined
  const pairs = signData.flatMap(({ documentTxId, signData: issued }, index) => {
    const signed = signature.documents[index]
    return signed?.documentTxId === documentTxId ? [{ issued, signedData: signed.signedData }] : []
  })
  return pairs.length === signData.length ? pairs : undefined
}

/** Whether a person signed exactly what was issued. */
export const isAsIssued = async (
  { txId, product, signData }: IssuedTransaction,
  signature: Signature,
  readSigned: ReadSigned,
): Promise<boolean> => {
  const pairs = pairUp(signData, signature)
  if (!pairs) return false
  const judged = await Promise.all(
    pairs.map(async ({ issued, signedData }) => {
      const text = await readSigned({ txId, product, signedData, issued })
      return text !== undefined && isSameText(text, issued)
    }),
  )
  return judged.every(Boolean)
}
