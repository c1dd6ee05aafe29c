import type { Outcome } from '@kakao-cert/protocol'
import { loginSdk } from '@kakao-cert/protocol/login'
import type { AuthorizeCall } from '../../login/LoginPorts.ts'
import { callSdk } from '../sdk/callSdk.ts'
import { nameOptions } from '../sdk/nameOptions.ts'

/** Has the SDK lead this tab to a certification login, see `callSdk`. All names are those of `loginSdk`. */
export const authorize = ({ sdk, options }: AuthorizeCall): Promise<Outcome<undefined>> =>
  callSdk(sdk, [loginSdk.auth, loginSdk.authorizeForCert], nameOptions(options, loginSdk))
