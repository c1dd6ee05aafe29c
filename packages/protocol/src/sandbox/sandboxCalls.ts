import { restWire, type RestCall } from '../rest/restWire.ts'
import { windowApi, type WindowCall } from '../window/windowApi.ts'

/** Name of a call that a sandbox counts, records and can let fail. */
export type SandboxCall =
  WindowCall | `rest.${RestCall | 'ping'}` | 'hostedRequest' | 'hostedWindow' | 'hostedReturn'

const restCallNames = Object.keys(restWire) as (keyof typeof restWire)[]

/** Every call that a sandbox counts: of the window API, of REST (with `rest.` before it) and of the hosted window. */
export const sandboxCalls: readonly SandboxCall[] = [
  ...(Object.keys(windowApi) as WindowCall[]),
  ...restCallNames.map((call): SandboxCall => `rest.${call}`),
  'hostedRequest',
  'hostedWindow',
  'hostedReturn',
]
