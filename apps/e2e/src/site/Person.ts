/** What a person types into the phone form. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly birthday: string
  readonly phoneNumber: string
}

/** The sandbox's person with everything in order. */
export const hong: Person = { id: 'hong', name: '홍길동', birthday: '19900101', phoneNumber: '010-0000-0001' }
