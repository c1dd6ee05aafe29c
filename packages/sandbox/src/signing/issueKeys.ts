// The library of certificates does not load without it.
import 'reflect-metadata'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
  type X509Certificate,
} from '@peculiar/x509'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { ecdsa } from './ecdsa.ts'
import type { Key, Keys } from './Keys.ts'

const organization = 'KakaoTalk Certification sandbox (not a Kakao product)'
const issuer = [{ O: [organization] }, { CN: ['Sandbox CA'] }]

// The library knows this one by its number only.
const userId = '0.9.2342.19200300.100.1.1'

// Longer than anybody moves the clock.
const validity = { notBefore: new Date(Date.UTC(2000, 0, 1)), notAfter: new Date(Date.UTC(2100, 0, 1)) }

const serialNumber = () => crypto.randomUUID().replaceAll('-', '').replace(/^./, '1')

const generate = () => crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])

type PrivateKey = Awaited<ReturnType<typeof generate>>['privateKey']

const toKey = async (privateKey: PrivateKey, certificate: X509Certificate): Promise<Key> => {
  // Only what a key is: its purposes, which come along, would be in the way where it is imported for another one.
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey)
  return { jwk: { kty, crv, x, y, d } as Key['jwk'], certificate: certificate.toString('base64') }
}

const issueCa = async (): Promise<Key> => {
  const keys = await generate()
  const extensions: Extension[] = [
    new BasicConstraintsExtension(true, 0, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
    await SubjectKeyIdentifierExtension.create(keys.publicKey),
  ]
  const certificate = await X509CertificateGenerator.createSelfSigned({
    ...validity,
    serialNumber: serialNumber(),
    name: issuer,
    keys,
    signingAlgorithm: ecdsa,
    extensions,
  })
  return toKey(keys.privateKey, certificate)
}

const issueFor = async ({ id, name }: FixturePerson, ca: Key): Promise<Key> => {
  const { d: _, ...publicJwk } = ca.jwk
  const signingKey = await crypto.subtle.importKey('jwk', ca.jwk, ecdsa, false, ['sign'])
  const caKey = await crypto.subtle.importKey('jwk', publicJwk, ecdsa, true, ['verify'])
  const { privateKey, publicKey } = await generate()
  const certificate = await X509CertificateGenerator.create({
    ...validity,
    serialNumber: serialNumber(),
    subject: [{ O: [organization] }, { CN: [name] }, { [userId]: [id] }],
    issuer,
    publicKey,
    signingKey,
    signingAlgorithm: ecdsa,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(caKey),
    ],
  })
  return toKey(privateKey, certificate)
}

/** The keys that were kept, and those that people here have none of yet. */
export const issueKeys = async (kept: Keys | undefined, people: readonly FixturePerson[]): Promise<Keys> => {
  const ca = kept?.ca ?? (await issueCa())
  const entries = people.map(
    async (person) => [person.id, kept?.people[person.id] ?? (await issueFor(person, ca))] as const,
  )
  return { ca, people: { ...kept?.people, ...Object.fromEntries(await Promise.all(entries)) } }
}
