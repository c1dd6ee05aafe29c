import type { NameRow } from '../rest/WireRow.ts'

const source = 'the reference of the Android SDK and the open-source iOS SDK'

/** What a page can ask of the app around it: functions of the SDKs' `CertApiClient` and `CertApi`, by their names. */
export const bridgeCalls = {
  /** Makes the key pair, and answers with its public key. */
  publicKey: { name: 'publicKey', certainty: 'confirmed', source },
  /** Opens KakaoTalk, where the person signs. */
  signWithKakaoTalk: { name: 'signWithKakaoTalk', certainty: 'confirmed', source },
  sessionInfo: { name: 'sessionInfo', certainty: 'confirmed', source },
  isValidSession: { name: 'isValidSession', certainty: 'confirmed', source },
  reducedSign: { name: 'reducedSign', certainty: 'confirmed', source },
  deleteKeyPair: { name: 'deleteKeyPair', certainty: 'confirmed', source },
} as const satisfies Record<string, NameRow>

/** Name of a call over the bridge. */
export type BridgeCall = keyof typeof bridgeCalls
