import {
  restFields,
  restHeaders,
  restWire,
  type NameRow,
  type RestWireNames,
} from '@kakao-cert/protocol/rest'
import type { ScenarioStep } from '@kakao-cert/protocol/sandbox'

type Names = Readonly<Record<string, string>>

const callOf = ({ method, path }: ScenarioStep) =>
  (Object.keys(restWire) as (keyof typeof restWire)[]).flatMap((call) => {
    const row = restWire[call]
    const match = new RegExp(`^${row.path.replace(':productCode', '([^/]+)')}$`).exec(path)
    return match && row.method === method ? [{ call, product: match[1] ?? '' }] : []
  })[0]

const renameKeys = <T>(
  given: Readonly<Record<string, T>>,
  rows: Readonly<Record<string, NameRow>>,
  names: Names,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const row = Object.keys(rows).find((each) => rows[each]?.name === key)
      return [(row === undefined ? undefined : names[row]) ?? key, value]
    }),
  )

const placeOn =
  (fields: Names) =>
  (place: string): string =>
    place
      .split('.')
      .map((key) => Object.keys(renameKeys({ [key]: 0 }, restFields, fields))[0])
      .join('.')

const queryOf = (body: unknown): string =>
  Object.entries(body as Record<string, string>)
    // Not encoded, for a name stands for what was saved.
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

/** A step of a scenario as it is with the names of a wire; a step that is not of REST is the same. */
export const stepOnWire = (step: ScenarioStep, wire: RestWireNames): ScenarioStep => {
  const found = callOf(step)
  if (!found) return step
  const { headers, body, save, ...more } = step
  const { method, path } = wire.calls[found.call]
  const filled = path.replace(':productCode', found.product)
  const written = body === undefined ? undefined : wire.write(body)
  const hasQuery = method === 'GET' && written !== undefined
  return {
    ...more,
    method,
    path: hasQuery ? `${filled}?${queryOf(written)}` : filled,
    ...(headers && { headers: renameKeys(headers, restHeaders, wire.headers) }),
    ...(!hasQuery && written !== undefined && { body: written }),
    ...(save && {
      save: Object.fromEntries(
        Object.entries(save).map(([name, place]) => [name, placeOn(wire.fields)(place)]),
      ),
    }),
  }
}
