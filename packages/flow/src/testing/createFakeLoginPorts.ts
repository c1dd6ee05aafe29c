import type { Completion, Outcome } from '@kakao-cert/protocol'
import type { LoginExchange, LoginOrder, LoginRequest } from '@kakao-cert/protocol/login'
import type { AuthorizeCall, LoginPorts } from '../login/LoginPorts.ts'
import type { Parameters } from '../ports/Address.ts'
import type { Storage } from '../ports/Ports.ts'
import { fixedTimeMs } from './fixedTimeMs.ts'

/** What the pages of one browser share. */
interface FakeBrowser {
  readonly stored: Map<string, string>
  readonly claimed: Set<string>
}

/** The world of a certification login for a test, which the test has in its hands. */
export interface FakeLoginPorts extends LoginPorts, FakeBrowser {
  /** What the tab remembers; shared by pages of the same tab. */
  readonly tabStored: Map<string, string>
  /** What the site's server was asked for. */
  readonly requests: LoginRequest[]
  readonly exchanges: LoginExchange[]
  /** What the SDK was asked for. */
  readonly calls: AuthorizeCall[]
  /** What the site's server and the SDK answer with. */
  opened: Outcome<LoginOrder>
  completed: Outcome<Completion> | Promise<Outcome<Completion>>
  called: Outcome<undefined>
  /** What the address says, until it is stripped. */
  parameters: Parameters
  readonly count: { strips: number; timers: number; wakers: number }
  /** Lets the time pass, which calls back those that wait for it. */
  readonly pass: (ms: number) => void
  /** The page is seen again. */
  readonly wake: () => void
  /** The Back button. */
  readonly restore: () => void
}

const storageOf = (stored: Map<string, string>): Storage => ({
  read: (key) => stored.get(key),
  write: (key, value) => void stored.set(key, value),
  remove: (key) => void stored.delete(key),
})

/** Listeners, and how to call them all. */
const createBell = () => {
  const listeners = new Set<() => void>()
  return {
    listeners,
    on: (listener: () => void) => {
      const own = () => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    ring: () => {
      for (const listener of listeners) listener()
    },
  }
}

/**
 * Creates every port of a certification login for tests and stories. The site's server opens the login `state-1` and
 * completes it, unless told otherwise.
 *
 * @param before the browser and the tab that the page is in; another page of the same tab gets the same
 *
 * @example
 * const ports = createFakeLoginPorts()
 * const flow = createLoginFlow({ ports, options: () => options })
 */
export const createFakeLoginPorts = (
  before: Partial<FakeBrowser & Pick<FakeLoginPorts, 'tabStored'>> = {},
): FakeLoginPorts => {
  const {
    stored = new Map<string, string>(),
    claimed = new Set<string>(),
    tabStored = new Map<string, string>(),
  } = before
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  const back = createBell()
  const page = createBell()
  let nowMs = fixedTimeMs
  let ids = 0
  const ports: FakeLoginPorts = {
    stored,
    claimed,
    tabStored,
    requests: [],
    exchanges: [],
    calls: [],
    opened: { ok: true, value: { state: 'state-1', nonce: 'nonce-1' } },
    completed: { ok: true, value: { txId: 'tx-1' } },
    called: { ok: true, value: undefined },
    parameters: [],
    count: {
      strips: 0,
      get timers() {
        return timers.size
      },
      get wakers() {
        return page.listeners.size
      },
    },
    pass: (ms) => {
      nowMs += ms
      for (const timer of timers) {
        if (timer.atMs > nowMs) continue
        timers.delete(timer)
        timer.run()
      }
    },
    wake: page.ring,
    restore: back.ring,
    clock: { now: () => nowMs },
    random: { id: () => `attempt-${++ids}` },
    storage: storageOf(stored),
    tabStorage: storageOf(tabStored),
    page: { onWake: page.on },
    server: {
      open: (request) => {
        ports.requests.push(request)
        return Promise.resolve(ports.opened)
      },
      complete: (exchange) => {
        ports.exchanges.push(exchange)
        return Promise.resolve(ports.completed)
      },
    },
    sdk: {
      authorize: (call) => {
        ports.calls.push(call)
        return Promise.resolve(ports.called)
      },
    },
    address: {
      read: () => ports.parameters,
      strip: () => {
        ports.parameters = []
        ports.count.strips++
      },
      onRestored: back.on,
    },
    claim: (state) => {
      const isFirst = !claimed.has(state)
      claimed.add(state)
      return Promise.resolve(isFirst)
    },
    timer: {
      after: (delayMs, run) => {
        const timer = { atMs: nowMs + delayMs, run }
        timers.add(timer)
        return () => void timers.delete(timer)
      },
    },
  }
  return ports
}
