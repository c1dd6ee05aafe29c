import type * as v from 'valibot'

/** Where in a value something is wrong, such as `people[0].phoneNumber`; `whole` where it is the value itself. */
export const placeOf = ({ path }: v.BaseIssue<unknown>, whole: string): string =>
  (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1) || whole
