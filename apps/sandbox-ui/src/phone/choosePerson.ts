import type { Person } from '@kakao-cert/protocol/sandbox'

/** Whose phone a page opens: the one in the address, else the last one, else the first. */
export const choosePerson = (
  people: readonly [Person, ...Person[]],
  search: string,
  lastId: string | null,
): Person => {
  const withId = (wanted: string | null) => people.find(({ id }) => id === wanted)
  return withId(new URLSearchParams(search).get('person')) ?? withId(lastId) ?? people[0]
}
