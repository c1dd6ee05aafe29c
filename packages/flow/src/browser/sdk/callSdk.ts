import type { CertError, Outcome } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import type { KakaoSdk } from '../../ports/KakaoSdk.ts'
import { functionOf } from './functionOf.ts'
import { loadScript } from './loadScript.ts'

interface Named {
  readonly name: string
}

const { kakao } = hostedWire

const failed = (code: string): Outcome<undefined> => {
  const error: CertError = { surface: 'client', code }
  return { ok: false, error }
}

/**
 * Loads the SDK where the page has none with a function, makes it known to the service once, and calls the function.
 *
 * @param path rows of the names below that of the SDK, such as `Cert` and `identify`
 * @param options what the function is given
 * @returns SDK_NOT_LOADED where it is kept from loading or has no such function, NETWORK_LOST where there is no network,
 *   UNKNOWN_CODE where it throws; what it threw is reported to the page
 */
export const callSdk = async (
  sdk: KakaoSdk,
  path: readonly Named[],
  options: object,
): Promise<Outcome<undefined>> => {
  const find = () => functionOf(kakao, ...path)
  if (!find() && !(await loadScript(sdk))) return failed(navigator.onLine ? 'SDK_NOT_LOADED' : 'NETWORK_LOST')
  const call = find()
  if (!call) return failed('SDK_NOT_LOADED')
  try {
    if (functionOf(kakao, hostedWire.isInitialized)?.() !== true)
      functionOf(kakao, hostedWire.init)?.(sdk.javascriptKey)
    call(options)
    return { ok: true, value: undefined }
  } catch (thrown) {
    // It says which parameter is wrong, which only a developer can mend.
    reportError(thrown)
    return failed('UNKNOWN_CODE')
  }
}
