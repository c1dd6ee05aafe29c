import type { Person } from '@kakao-cert/protocol/sandbox'
import { useEffect, useState } from 'react'
import { replaceSearch } from '../replaceSearch.ts'
import { choosePerson } from './choosePerson.ts'

const storageKey = 'kakao-cert-sandbox.person'

// Storage throws where the browser blocks it in another site's frame.
const recall = (): string | null => {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

const remember = (personId: string): void => {
  try {
    localStorage.setItem(storageKey, personId)
  } catch {
    // The address has it too.
  }
}

/** Whose phone this is: kept in the address, and remembered for the next visit. */
export const usePersonChoice = (people: readonly [Person, ...Person[]]) => {
  const [personId, setPersonId] = useState(() => choosePerson(people, location.search, recall()).id)
  const person = people.find(({ id }) => id === personId) ?? people[0]

  useEffect(() => {
    replaceSearch({ person: person.id })
    remember(person.id)
  }, [person.id])

  return { person, choosePerson: setPersonId }
}
