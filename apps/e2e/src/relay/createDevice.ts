import { parse } from '@kakao-cert/protocol'
import {
  PublicKeySchema,
  reducedSigningInput,
  thumbprintInput,
  toBase64url,
  type PublicKey,
} from '@kakao-cert/protocol/short-sign'

/** A device with a key pair for short signatures. */
export interface Device {
  readonly publicKey: PublicKey
  readonly kid: string
  readonly sign: (txId: string, counter: number, data: string) => Promise<string>
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const encode = (text: string) => new TextEncoder().encode(text)
const sha256 = async (text: string) =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text))))

/** Makes a device that signs as a browser does, with whatever counter it is told. */
export const createDevice = async (): Promise<Device> => {
  const pair = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
  const publicKey = parse(PublicKeySchema, await crypto.subtle.exportKey('jwk', pair.publicKey))
  if (!publicKey) throw new Error('Web Crypto has made a key of another kind.')
  const kid = await sha256(thumbprintInput(publicKey))
  return {
    publicKey,
    kid,
    sign: async (txId, counter, data) => {
      const input = reducedSigningInput({ kid, txId, counter, digest: await sha256(data) })
      const signature = await crypto.subtle.sign(ecdsa, pair.privateKey, encode(input))
      return `${input}.${toBase64url(new Uint8Array(signature))}`
    },
  }
}
