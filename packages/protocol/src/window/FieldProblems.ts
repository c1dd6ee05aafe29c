import * as v from 'valibot'

const nameReasons = ['required', 'tooLong', 'badCharacters'] as const
const birthdayReasons = ['required', 'notADate', 'inFuture'] as const
const phoneNumberReasons = ['required', 'notMobile', 'foreign'] as const

/** Wire shape of what is wrong with the details of the phone form, by field. */
export const FieldProblemsSchema = v.object({
  name: v.exactOptional(v.picklist(nameReasons)),
  birthday: v.exactOptional(v.picklist(birthdayReasons)),
  phoneNumber: v.exactOptional(v.picklist(phoneNumberReasons)),
})

/** What is wrong with the details of the phone form, by field; a field that is right is absent. */
export type FieldProblems = Readonly<v.InferOutput<typeof FieldProblemsSchema>>

/** Field of the phone form. */
export type PhoneField = keyof FieldProblems

/** Why the value of a field cannot be used. */
export type FieldReason<F extends PhoneField = PhoneField> = NonNullable<FieldProblems[F]>
