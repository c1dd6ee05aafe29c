import type { Prepare } from '@kakao-cert/protocol/rest'

/** What prepares a signature of 홍길동 over a token. */
export const wanted = {
  settle_id: 'SANDBOX-BANK',
  title: '본인 확인',
  token: 'token',
  name: '홍길동',
  birthday: '19900101',
  phone_number: '01000000001',
} as const satisfies Prepare<'K1100'>
