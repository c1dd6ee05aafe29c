import type { Limits } from '@kakao-cert/protocol/sandbox'
import { randomDigits } from '../random/randomDigits.ts'
import { randomInt } from '../random/randomInt.ts'
import type { OpenChallenge } from './WindowSession.ts'

const syllables = '가나다라마바사아자차카타파하'

const randomSyllables = () => [0, 1].map(() => syllables[randomInt(syllables.length)]).join('')

const randomOptions = (count: number): string[] => {
  const options = new Set<string>()
  while (options.size < count) options.add(randomSyllables())
  return [...options]
}

/** A new challenge of the kind that the limits ask for. */
export const createChallenge = (kind: Limits['secondFactor']): OpenChallenge => {
  const id = crypto.randomUUID()
  if (kind === 'sms') return { kind, id, solution: randomDigits(6) }
  const options = randomOptions(4)
  return { kind, id, solution: options[randomInt(options.length)]!, options }
}
