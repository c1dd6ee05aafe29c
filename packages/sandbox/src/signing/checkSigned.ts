import { createLocalJWKSet, flattenedVerify, type JSONWebKeySet } from 'jose'

/** Rejects where the person did not sign this. */
export const checkSigned = async (sandboxUrl: string, signedData: string, issued: string) => {
  const response = await fetch(`${sandboxUrl}/__sandbox/certs`)
  const certs = (await response.json()) as JSONWebKeySet
  const [header = '', , signature = ''] = signedData.split('.')
  const payload = Buffer.from(issued).toString('base64url')
  await flattenedVerify({ protected: header, payload, signature }, createLocalJWKSet(certs))
}
