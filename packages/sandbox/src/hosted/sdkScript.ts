import { hostedWire } from '@kakao-cert/protocol/hosted'
import { installSdk } from './installSdk.ts'

/** The text of the stand-in SDK. */
export const sdkScript = `/* Sandbox: a stand-in for the KakaoTalk Certification SDK. Not a Kakao product. */
;(${installSdk.toString()})(window, ${JSON.stringify(hostedWire)})
`
