import { expect, it } from 'vitest'
import { createChallenge } from './createChallenge.ts'

it('sms: six digits', () => {
  for (let run = 0; run < 200; run += 1) {
    expect(createChallenge('sms')).toMatchObject({ kind: 'sms', solution: expect.stringMatching(/^\d{6}$/) })
  }
})

it('characters: four different options, one of them right, and not always the same one', () => {
  const places = new Set<number>()
  for (let run = 0; run < 200; run += 1) {
    const challenge = createChallenge('characters')
    const options = challenge.kind === 'characters' ? challenge.options : []
    expect(new Set(options).size).toBe(4)
    places.add(options.indexOf(challenge.solution))
  }
  expect(places).toEqual(new Set([0, 1, 2, 3]))
})

it('has an id of its own each time', () => {
  const ids = Array.from({ length: 50 }, () => createChallenge('sms').id)
  expect(new Set(ids).size).toBe(50)
})
