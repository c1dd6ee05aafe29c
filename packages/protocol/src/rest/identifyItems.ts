import type { NameRow } from './WireRow.ts'

const troubleShooting = 'https://developers.kakao.com/docs/latest/ko/kakao-certification/trouble-shooting'
const likeCi = 'a name of the open-source iOS SDK, in the upper case of the published CI'
/** Values of `identify_items` on the REST wire. */
export const identifyItems = {
  ci: { name: 'CI', certainty: 'confirmed', source: troubleShooting },
  name: { name: 'NAME', certainty: 'inferred', source: likeCi },
  birthday: { name: 'BIRTHDAY', certainty: 'inferred', source: likeCi },
  phoneNumber: { name: 'PHONE_NUMBER', certainty: 'inferred', source: likeCi },
} as const satisfies Record<string, NameRow>
