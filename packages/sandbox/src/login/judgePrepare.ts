import type { ProductFamily } from '@kakao-cert/codes'
import { parse } from '@kakao-cert/protocol'
import { loginFields } from '@kakao-cert/protocol/login'
import { identifyItems } from '@kakao-cert/protocol/rest'
import * as v from 'valibot'
import { dealerRestKey } from '../fixtures/dealerRestKey.ts'
import type { FixtureInstitution } from '../fixtures/FixtureInstitution.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import type { RestReason } from '../rest/restReasons.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { LoginRefusal } from './tellFailure.ts'

/** What is to be signed in a login: a text of its own, or what a server has prepared. */
export type LoginOrder = { readonly clientId: string } & (
  | {
      readonly contract: FixtureInstitution
      readonly signData: string
      readonly identifyItems?: readonly string[]
    }
  | { readonly prepared: RestTransaction }
)

type Judgement =
  { readonly ok: true; readonly order: LoginOrder } | { readonly ok: false; readonly refusal: LoginRefusal }

interface Known {
  readonly fixtures: Pick<Fixtures, 'apps' | 'restApps' | 'institutions'>
  readonly phase: 'test' | 'production'
  readonly isInMaintenance: boolean
  readonly find: (txId: string) => RestTransaction | undefined
}

const families: Readonly<Record<string, ProductFamily>> = {
  [loginFields.k2100.name]: 'K2100',
  [loginFields.k2220.name]: 'K2220',
}

// 2,800 characters: the limit a dealer of the service documents for the text to sign.
const SignDataSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(2800))
const ItemsSchema = v.array(v.picklist(Object.values(identifyItems).map(({ name }) => name)))

const no = (refusal: LoginRefusal): Judgement => ({ ok: false, refusal })
const failed = (reason: RestReason): Judgement => no({ code: 'KOE217', reason })

const refuseClient = (
  clientId: string | undefined,
  { apps, restApps }: Known['fixtures'],
): LoginRefusal | undefined => {
  if (clientId === dealerRestKey || restApps.some(({ restKey }) => restKey === clientId))
    return { code: 'KOE216' }
  const app = apps.find(({ javascriptKey }) => javascriptKey === clientId)
  if (!app) return { oauth: 'unknownClient' }
  return app.mayLogIn ? undefined : { code: 'KOE116' }
}

const faultOfContract = (
  contract: FixtureInstitution | undefined,
  family: ProductFamily,
  phase: Known['phase'],
): RestReason | undefined => {
  if (!contract) return 'unknownSettleId'
  if (contract.phase !== phase) return 'wrongPhase'
  return contract.products.includes(family) ? undefined : 'noContract'
}

const judgePrepared = (
  clientId: string,
  transaction: RestTransaction | undefined,
  settleId: string | undefined,
): Judgement => {
  if (transaction?.family !== 'K2220' || transaction.settleId !== settleId)
    return failed('unknownTransaction')
  return transaction.phase.status === 'prepared'
    ? { ok: true, order: { clientId, prepared: transaction } }
    : failed('alreadyRequested')
}

/**
 * Judges what an SDK asks before it opens the login page. When several things are wrong the first of these is told: key
 * (KOE216, KOE101), right to certification login (KOE116), then as KOE217 maintenance (E0002), cert_type (E1001), contract
 * (E1005, E1007, E3003), and what is to be signed (E1001; E2003, E2004 where a server has prepared it).
 */
export const judgePrepare = (
  form: Readonly<Record<string, string>>,
  { fixtures, phase, isInMaintenance, find }: Known,
): Judgement => {
  const valueOf = (row: { readonly name: string }) => form[row.name]
  const clientId = valueOf(loginFields.clientId)
  const refused = refuseClient(clientId, fixtures)
  if (refused || clientId === undefined) return no(refused ?? { oauth: 'unknownClient' })
  if (isInMaintenance) return failed('maintenance')
  const family = families[valueOf(loginFields.certType) ?? '']
  if (!family) return failed('invalidField')
  const settleId = valueOf(loginFields.settleId)
  const contract = fixtures.institutions.find((institution) => institution.settleId === settleId)
  const fault = faultOfContract(contract, family, phase)
  if (fault || !contract) return failed(fault ?? 'unknownSettleId')
  const txId = valueOf(loginFields.txId)
  if (family === 'K2220')
    return txId === undefined ? failed('invalidField') : judgePrepared(clientId, find(txId), settleId)
  const signData = parse(SignDataSchema, valueOf(loginFields.signData))
  const given = valueOf(loginFields.identifyItems)
  const items = parse(
    v.optional(ItemsSchema, []),
    given?.split(',').map((item) => item.trim().toUpperCase()),
  )
  if (signData === undefined || !items) return failed('invalidField')
  const order = { clientId, contract, signData, ...(given !== undefined && { identifyItems: items }) }
  return { ok: true, order }
}
