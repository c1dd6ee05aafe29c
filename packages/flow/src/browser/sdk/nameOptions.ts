/**
 * Options under the names that a table has for them.
 *
 * @example
 * nameOptions({ signData: 'I agree.' }, hostedWire)
 */
export const nameOptions = <T extends object>(
  options: T,
  names: { readonly [K in keyof T]-?: { readonly name: string } },
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(options).map(([option, value]) => [names[option as keyof T].name, value]))
