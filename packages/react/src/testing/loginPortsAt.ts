import { createFakeLoginPorts, type FakeLoginPorts } from '@kakao-cert/flow/testing'

/** What a login comes back with, after the person has signed. */
export const authorized: FakeLoginPorts['parameters'] = [
  ['code', 'code-1'],
  ['state', 'state-1'],
]

/** The page that a login of this browser leads back to, with what stands in its address. */
export const loginPortsAt = (
  parameters: FakeLoginPorts['parameters'],
  change: Partial<FakeLoginPorts> = {},
): FakeLoginPorts => {
  const ports = createFakeLoginPorts({ stored: new Map([['kakao-cert:logins', '1 open state-1 default']]) })
  return Object.assign(ports, { parameters }, change)
}

/** What a login comes back with that failed, with `error` and `error_description` as the service says them. */
export const failedWith = (error: string, description: string): FakeLoginPorts['parameters'] => [
  ['error', error],
  ['error_description', description],
  ['state', 'state-1'],
]
