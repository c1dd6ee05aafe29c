import { flattenedVerify, importX509, decodeProtectedHeader } from 'jose'
import { X509Certificate } from 'node:crypto'
import type { Certs } from '../signing/createSigner.ts'

// For tests only, with libraries that the sandbox does not sign with. Nothing that is shipped imports this file.

/** Verifies a signature over data up to the CA; rejects where anything is not right. */
export const readSigned = async (signed: string, data: string, certs: Certs) => {
  const [start = '', payload, signature = ''] = signed.split('.')
  if (payload !== '') throw new Error('The signature is not detached.')
  const { x5c = [], kid, ...header } = decodeProtectedHeader({ protected: start, signature, payload: '' })
  const [leaf, ca] = x5c.map((der) => new X509Certificate(Buffer.from(der, 'base64')))
  if (!leaf || !ca) throw new Error('There are no certificates.')
  if (ca.fingerprint256 !== new X509Certificate(certs.ca).fingerprint256)
    throw new Error('The CA is another.')
  if (!ca.ca || leaf.ca || !leaf.checkIssued(ca) || !leaf.verify(ca.publicKey) || !ca.verify(ca.publicKey))
    throw new Error('The CA did not issue the certificate.')
  await flattenedVerify(
    { protected: start, payload: Buffer.from(data).toString('base64url'), signature },
    await importX509(leaf.toString(), 'ES256'),
  )
  return { header, kid, subject: leaf.subject }
}
