/** Who signs in the benchmark: a person of the sandbox. */
export const hong = { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }
