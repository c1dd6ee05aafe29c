import { expect, it } from 'vitest'
import { isAsIssued } from './isAsIssued.ts'
import { issued } from './ledgerFixtures.ts'
import type { ReadSigned } from './ReadSigned.ts'

const documents = {
  ...issued,
  signData: [
    { documentTxId: 'd-1', signData: 'one' },
    { documentTxId: 'd-2', signData: 'two' },
  ],
}
// A container in which what was signed can be read.
const readSigned: ReadSigned = async ({ signedData }) => /^signed (.*)$/.exec(signedData)?.[1]

const one = { documentTxId: 'd-1', signedData: 'signed one' }
const two = { documentTxId: 'd-2', signedData: 'signed two' }

it.each([
  ['what was issued', issued, { signedData: 'signed token' }, true],
  ['another text', issued, { signedData: 'signed tokem' }, false],
  ['a part', issued, { signedData: 'signed toke' }, false],
  ['more', issued, { signedData: 'signed token2' }, false],
  ['nothing', issued, { signedData: 'signed ' }, false],
  ['what does not hold', issued, { signedData: 'token' }, false],
  ['documents instead of a text', issued, { documents: [one] }, false],
  ['a text instead of documents', documents, { signedData: 'signed one' }, false],
  ['all documents', documents, { documents: [one, two] }, true],
  ['one document', documents, { documents: [one] }, false],
  ['documents in another order', documents, { documents: [two, one] }, false],
  [
    'documents with one of another',
    documents,
    { documents: [one, { ...two, signedData: 'signed one' }] },
    false,
  ],
  ['documents with another id', documents, { documents: [one, { ...two, documentTxId: 'd-3' }] }, false],
  ['too many documents', documents, { documents: [one, two, two] }, false],
] as const)('%s: %o', async (_, transaction, signature, isSame) => {
  expect(await isAsIssued(transaction, signature, readSigned)).toBe(isSame)
})

it('rejects where the signature cannot be judged now', async () => {
  const readNothing: ReadSigned = () => Promise.reject(new Error('no keys'))
  await expect(isAsIssued(issued, { signedData: 'signed token' }, readNothing)).rejects.toThrow('no keys')
})
