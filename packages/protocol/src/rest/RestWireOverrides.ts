import * as v from 'valibot'
import { identifyItems } from './identifyItems.ts'
import { restFields } from './restFields.ts'
import { restHeaders } from './restHeaders.ts'
import { restStatuses } from './restStatuses.ts'
import { restWire } from './restWire.ts'

type Names<T> = Readonly<Partial<Record<keyof T, string>>>

/**
 * Names on the REST wire that differ from those of `restWire`, `restHeaders`, `restFields`, `restStatuses` and
 * `identifyItems`, by the key of their row. All of it can be JSON. Refusals (`errorCode`, `errorMessage`) are not among
 * them, nor is the shape of a body.
 */
export interface RestWireOverrides {
  /** Paths have `:productCode` where the product code stands, but for `ping`. Prepare and request are always POST. */
  readonly calls?: Readonly<
    Partial<Record<keyof typeof restWire, { readonly method?: 'GET' | 'POST'; readonly path?: string }>>
  >
  readonly headers?: Names<typeof restHeaders>
  readonly fields?: Names<Omit<typeof restFields, 'errorCode' | 'errorMessage'>>
  readonly statuses?: Names<typeof restStatuses>
  readonly identifyItems?: Names<typeof identifyItems>
}

const part = String.raw`\/(?!\.{1,2}(?:\/|$))[\w.~-]+`
const plainPath = new RegExp(`^(?:${part})+$`)
const productPath = new RegExp(String.raw`^(?:${part})*\/:productCode(?:${part})*$`)

const maxLength = 200
const text = (pattern: RegExp, what: string) =>
  v.pipe(v.string(what), v.maxLength(maxLength, what), v.regex(pattern, what))

const section = <S extends v.GenericSchema>(rows: object, schemaOf: (row: string) => S) =>
  v.exactOptional(
    v.strictObject(
      Object.fromEntries(Object.keys(rows).map((row) => [row, v.exactOptional(schemaOf(row))])),
      ({ expected }) => (expected === 'never' ? 'unknown, there is no such name' : 'an object'),
    ),
  )

const path = (call: string) =>
  call === 'ping'
    ? text(plainPath, 'a path such as /api/ping')
    : text(productPath, 'a path such as /sign/v2/verify/:productCode, with :productCode once')

const method = (call: string) =>
  /prepare$|request$/i.test(call)
    ? v.literal('POST', 'POST, for what is sent does not fit into a query')
    : v.picklist(['GET', 'POST'], 'GET or POST')

const { errorCode: _, errorMessage: __, ...fields } = restFields

/** What overrides have to be, each name by itself. */
export const RestWireOverridesSchema = v.pipe(
  v.unknown(),
  v.check((overrides) => !Array.isArray(overrides), 'an object'),
  v.strictObject(
    {
      calls: section(restWire, (call) =>
        v.strictObject(
          { method: v.exactOptional(method(call)), path: v.exactOptional(path(call)) },
          ({ expected }) => (expected === 'never' ? 'unknown, a call has method and path' : 'an object'),
        ),
      ),
      headers: section(restHeaders, () => text(/^[\w!#$%&'*+.^`|~-]+$/, 'the name of a header')),
      fields: section(fields, () =>
        text(/^[A-Za-z][\w-]*$/, 'the name of a field, in letters, digits, _ and -'),
      ),
      statuses: section(restStatuses, () => text(/^\S+$/, 'a status, without spaces')),
      identifyItems: section(identifyItems, () => text(/^\S+$/, 'the name of an item, without spaces')),
    },
    ({ expected }) => (expected === 'never' ? 'unknown, there is no such part of the wire' : 'an object'),
  ),
)
