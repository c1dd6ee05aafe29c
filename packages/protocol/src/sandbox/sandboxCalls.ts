import { loginCalls, type LoginCall } from '../login/loginWire.ts'
import { restWire, type RestCall } from '../rest/restWire.ts'
import { windowApi, type WindowCall } from '../window/windowApi.ts'

/** Name of a call that a sandbox counts, records and can let fail. */
export type SandboxCall =
  | WindowCall
  | `rest.${RestCall | 'ping'}`
  | 'hostedRequest'
  | 'hostedWindow'
  | 'hostedReturn'
  | `login.${WatchedLoginCall}`
  | 'kapi.sessionInfo'
  | 'kapi.checkStatus'

// The login page asks every second how the login stands, which would push all else out of the list.
type WatchedLoginCall = Exclude<LoginCall, 'read'>

const loginCallNames = Object.keys(loginCalls).filter((call) => call !== 'read') as WatchedLoginCall[]

const restCallNames = Object.keys(restWire) as (keyof typeof restWire)[]

/** Every call that a sandbox counts: of the window API, of REST (with `rest.` before it), of the hosted window, of the login (`login.`) and of the API host (`kapi.`). */
export const sandboxCalls: readonly SandboxCall[] = [
  ...(Object.keys(windowApi) as WindowCall[]),
  ...restCallNames.map((call): SandboxCall => `rest.${call}`),
  'hostedRequest',
  'hostedWindow',
  'hostedReturn',
  ...loginCallNames.map((call): SandboxCall => `login.${call}`),
  'kapi.sessionInfo',
  'kapi.checkStatus',
]
