import * as fc from 'fast-check'

const strange: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '‮홍길동',
  '<script>',
  "' OR 1=1 --",
  '../../etc/passwd',
  '%00',
  '+82 10-0000-0001',
  '20230230',
  'a'.repeat(41),
  '가'.repeat(3000),
  'x'.repeat(20_000),
  [],
  [null],
  Array.from({ length: 50 }, () => ({})),
  {},
  { __proto__: { admin: true } },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
  JSON.parse('{"toString":"x","valueOf":"y","then":"z"}'),
]

const names = ['__proto__', 'constructor', 'then', 'status', 'kind', 'code', '0']

type Path = readonly string[]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Every place in a value that can be changed. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  isObject(value)
    ? [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))]
    : [path]

const put = (value: unknown, [key, ...rest]: Path, spoiled: unknown): unknown => {
  if (key === undefined) return spoiled
  if (!isObject(value)) return value
  const next = put(Object.hasOwn(value, key) ? value[key] : {}, rest, spoiled)
  // No list that comes over a wire has names.
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? next : item))
  // By a definition, as JSON does it: `__proto__` is a name like any other.
  return Object.defineProperty({ ...value }, key, { value: next, enumerable: true })
}

const spoiled = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...strange) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.double() },
)

/** What is almost an example: up to three of its places hold something else, or there is one more. */
export const spoil = (example: unknown): fc.Arbitrary<unknown> => {
  const paths = pathsOf(example)
  const places = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...paths) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...paths), fc.constantFrom(...names))
        .map(([path, name]) => [...path, name]),
    },
  )
  return fc
    .array(fc.tuple(places, spoiled), { maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((value, [path, item]) => put(value, path, item), example))
}
