import * as v from 'valibot'
import { TranslatedSchema } from './Translated.ts'

/** Wire shape of an invented person of the sandbox. */
export const PersonSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  name: v.string(),
  birthday: v.string(),
  phoneNumber: v.string(),
  /** What this person is for. */
  about: TranslatedSchema,
})

/** An invented person whose phone the sandbox simulates. */
export type Person = Readonly<v.InferOutput<typeof PersonSchema>>

/** Wire shape of `GET /__sandbox/people`. */
export const PeopleSchema = v.object({ people: v.array(PersonSchema) })
