import * as v from 'valibot'
import { identifyItems } from './identifyItems.ts'
import { renameFields, type Naming } from './renameFields.ts'
import { restFields } from './restFields.ts'
import { restHeaders } from './restHeaders.ts'
import { restStatuses } from './restStatuses.ts'
import { restWire } from './restWire.ts'
import type { RestWireNames, WireCall } from './RestWireNames.ts'
import { RestWireOverridesSchema, type RestWireOverrides } from './RestWireOverrides.ts'
import type { NameRow } from './WireRow.ts'

type Created =
  | { readonly ok: true; readonly wire: RestWireNames }
  /** Each problem says where it is and what has to be there. */
  | { readonly ok: false; readonly problems: readonly string[] }

type Names = Readonly<Record<string, string>>

/** What is there and a text, however wrong all else is. */
const textAt = (value: unknown, ...keys: readonly string[]): string | undefined => {
  const found = keys.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )
  return typeof found === 'string' ? found : undefined
}

const callsWith = (overrides: unknown) =>
  Object.fromEntries(
    Object.entries(restWire).map(([call, { method, path }]) => [
      call,
      {
        method: textAt(overrides, 'calls', call, 'method') ?? method,
        path: textAt(overrides, 'calls', call, 'path') ?? path,
      },
    ]),
  ) as Record<keyof typeof restWire, WireCall>

const namesWith = <K extends string>(
  rows: Readonly<Record<K, NameRow>>,
  overrides: unknown,
  section: keyof RestWireOverrides,
) =>
  Object.fromEntries(
    Object.entries<NameRow>(rows).map(([row, { name }]) => [row, textAt(overrides, section, row) ?? name]),
  ) as Record<K, string>

const meet = (a: string, b: string): boolean => {
  const [parts, others] = [a.split('/'), b.split('/')]
  const isEither = (one = '', other = '') => one === other || one.startsWith(':') || other.startsWith(':')
  return parts.length === others.length && parts.every((part, index) => isEither(part, others[index]))
}

/** Two calls may share a path with different methods; else a request has to be for one call only. */
const findSharedPaths = (calls: RestWireNames['calls']): string[] =>
  Object.entries(calls).flatMap(([call, { method, path }], index, all) =>
    all
      .slice(0, index)
      .filter(([, other]) => meet(path, other.path) && (method === other.method || path !== other.path))
      .map(
        ([other, { method: otherMethod, path: otherPath }]) =>
          `calls.${call}: ${method} ${path} is where calls.${other} is, too (${otherMethod} ${otherPath})`,
      ),
  )

const findSharedNames = (section: keyof RestWireOverrides, names: Names): string[] => {
  const isSame = section === 'headers' ? (name: string) => name.toLowerCase() : (name: string) => name
  return Object.entries(names).flatMap(([row, name], index, all) =>
    all
      .slice(0, index)
      .filter(([, other]) => isSame(other) === isSame(name))
      .map(([other]) => `${section}.${row}: one of its own, ${section}.${other} has this one`),
  )
}

const tableOf = (
  fields: Names,
  statuses: Names,
  items: Names,
  pair: (own: string, theirs: string) => readonly [string, string],
): ReadonlyMap<string, Naming> => {
  const valuesOf = (rows: Readonly<Record<string, NameRow>>, names: Names) =>
    new Map(Object.entries(rows).map(([row, { name }]) => pair(name, names[row] ?? name)))
  const values: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    status: valuesOf(restStatuses, statuses),
    identifyItems: valuesOf(identifyItems, items),
  }
  return new Map(
    Object.entries<NameRow>(restFields).map(([row, { name: own }]) => {
      const [from, name] = pair(own, fields[row] ?? own)
      const ofRow = values[row]
      return [from, ofRow ? { name, values: ofRow } : { name }]
    }),
  )
}

/**
 * The REST wire, with names of one's own where those of the tables are not what a contract says.
 *
 * @returns the wire, or everything that is wrong with the overrides
 *
 * @example
 * createRestWire({ calls: { verify: { path: '/sign/v2/verified/:productCode' } }, headers: { dealerKey: 'X-Dealer' } })
 */
export const createRestWire = (overrides: RestWireOverrides = {}): Created => {
  const calls = callsWith(overrides)
  const headers = namesWith(restHeaders, overrides, 'headers')
  const fields = namesWith(restFields, overrides, 'fields')
  const statuses = namesWith(restStatuses, overrides, 'statuses')
  const items = namesWith(identifyItems, overrides, 'identifyItems')

  const { issues = [] } = v.safeParse(RestWireOverridesSchema, overrides)
  const problems = [
    ...issues.map((issue) => `${v.getDotPath(issue) ?? 'wire'}: ${issue.message}`),
    ...findSharedPaths(calls),
    ...findSharedNames('headers', headers),
    ...findSharedNames('fields', fields),
    ...findSharedNames('statuses', statuses),
    ...findSharedNames('identifyItems', items),
  ]
  if (problems.length > 0) return { ok: false, problems }

  const toOwn = tableOf(fields, statuses, items, (own, theirs) => [theirs, own])
  const toTheirs = tableOf(fields, statuses, items, (own, theirs) => [own, theirs])
  return {
    ok: true,
    wire: {
      calls,
      headers,
      fields,
      read: (body) => renameFields(body, toOwn),
      write: (body) => renameFields(body, toTheirs),
    },
  }
}
