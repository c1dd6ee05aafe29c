import type { CertError, Outcome } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import type { HostedCall } from '../../hosted/HostedPorts.ts'
import { loadScript } from './loadScript.ts'

const { kakao, cert } = hostedWire

const failed = (code: string): Outcome<undefined> => {
  const error: CertError = { surface: 'client', code }
  return { ok: false, error }
}

/** A function of the SDK by its rows in the table, or `undefined` where the SDK is missing or has none of that name. */
const functionOf = (...path: readonly { readonly name: string }[]) => {
  let owner: unknown
  let value: unknown = globalThis
  for (const { name } of path) {
    owner = value
    value = (value as Record<string, unknown> | undefined)?.[name]
  }
  return typeof value === 'function'
    ? (...given: readonly unknown[]): unknown => Reflect.apply(value, owner, given)
    : undefined
}

const identifyOf = () => functionOf(kakao, cert, hostedWire.identify)

/**
 * Loads the SDK where the page has none that opens the hosted window, makes it known to the service once, and has it open
 * the window in this tab. All names are those of `hostedWire`.
 *
 * @returns SDK_NOT_LOADED where it is kept from loading or has no such function, NETWORK_LOST where there is no network,
 *   UNKNOWN_CODE where it throws; what it threw is reported to the page
 */
export const identify = async ({ sdk, request }: HostedCall): Promise<Outcome<undefined>> => {
  if (!identifyOf() && !(await loadScript(sdk)))
    return failed(navigator.onLine ? 'SDK_NOT_LOADED' : 'NETWORK_LOST')
  const open = identifyOf()
  if (!open) return failed('SDK_NOT_LOADED')
  try {
    if (functionOf(kakao, hostedWire.isInitialized)?.() !== true)
      functionOf(kakao, hostedWire.init)?.(sdk.javascriptKey)
    open(
      Object.fromEntries(
        Object.entries(request).map(([option, value]) => [
          hostedWire[option as keyof typeof request].name,
          value,
        ]),
      ),
    )
    return { ok: true, value: undefined }
  } catch (thrown) {
    // It says which parameter is wrong, which only a developer can mend.
    reportError(thrown)
    return failed('UNKNOWN_CODE')
  }
}

/** Has the SDK give up what it has under way, where it can. */
export const cleanUp = (): void => {
  functionOf(kakao, cert, hostedWire.cleanup)?.()
}
