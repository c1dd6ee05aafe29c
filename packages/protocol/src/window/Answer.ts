import * as v from 'valibot'

/** Wire shape of the answer to a second-factor challenge. */
export const AnswerSchema = v.object({
  challengeId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  answer: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
})

/** The answer to one second-factor challenge: the code typed, or the option chosen. */
export type Answer = Readonly<v.InferOutput<typeof AnswerSchema>>
