import { hostedWire } from '@kakao-cert/protocol/hosted'
import { loginCalls, loginFields, loginReturn, loginSdk } from '@kakao-cert/protocol/login'
import { installLogin } from '../login/installLogin.ts'
import { installSdk } from './installSdk.ts'

/** The text of the stand-in SDK. */
export const sdkScript = `/* Sandbox: a stand-in for the KakaoTalk Certification SDK. Not a Kakao product. */
;((installSdk, installLogin) => installLogin(window, ${JSON.stringify({ loginCalls, loginFields, loginReturn, loginSdk })}, installSdk(window, ${JSON.stringify(hostedWire)})))(${installSdk.toString()}, ${installLogin.toString()})
`
