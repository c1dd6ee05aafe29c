import type { HostedExchange, HostedOpening } from '@kakao-cert/protocol/hosted'
import type { HostedCall, HostedPorts, HostedServer, PopupListener } from '../hosted/HostedPorts.ts'
import type { Parameters } from '../ports/Address.ts'
import { fixedTimeMs } from './fixedTimeMs.ts'

/** The world of the hosted window for a test, which the test has in its hands. */
export interface FakeHostedPorts extends HostedPorts {
  /** What the tab remembers; shared by pages of the same tab. */
  readonly stored: Map<string, string>
  /** What the site's server was told of. */
  readonly openings: HostedOpening[]
  readonly exchanges: HostedExchange[]
  /** What the site's server answers with. */
  opened: Awaited<ReturnType<HostedServer['open']>>
  completed: Awaited<ReturnType<HostedServer['complete']>>
  /** What the SDK was asked to open. */
  readonly calls: HostedCall[]
  readonly openedPopups: string[]
  readonly acknowledged: string[]
  /** Whoever listens to a popup. */
  readonly listeners: Map<string, PopupListener>
  /** What the SDK answers with, and whether popups are blocked. */
  outcome: Awaited<ReturnType<HostedPorts['sdk']['identify']>>
  isPopupBlocked: boolean
  /** What the address says, until it is stripped. */
  parameters: Parameters
  /** What a return page has left. */
  left: { readonly state: string; readonly parameters: Parameters } | undefined
  readonly count: { cleanUps: number; closes: number; strips: number; timers: number }
  /** Lets the time pass, which calls back those that wait for it. */
  readonly pass: (ms: number) => void
  /** The Back button. */
  readonly restore: () => void
}

/**
 * Creates every port of the hosted window for tests and stories.
 *
 * @param tab the tab that the page is in; another page of the same tab gets the same
 *
 * @example
 * const ports = createFakeHostedPorts()
 * const flow = createHostedFlow({ ports, options: () => options })
 */
export const createFakeHostedPorts = (
  tab: Partial<Pick<FakeHostedPorts, 'stored'>> & { readonly claimed?: Set<string> } = {},
): FakeHostedPorts => {
  const { stored = new Map<string, string>(), claimed = new Set<string>() } = tab
  const restorers = new Set<() => void>()
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  let nowMs = fixedTimeMs
  let ids = 0
  const ports: FakeHostedPorts = {
    stored,
    openings: [],
    exchanges: [],
    opened: { ok: true, value: undefined },
    completed: { ok: true, value: { txId: 'tx-1', result: { receipt: 'R-1' } } },
    calls: [],
    openedPopups: [],
    acknowledged: [],
    listeners: new Map(),
    outcome: { ok: true, value: undefined },
    isPopupBlocked: false,
    parameters: [],
    left: undefined,
    count: { cleanUps: 0, closes: 0, strips: 0, timers: 0 },
    pass: (ms) => {
      nowMs += ms
      for (const timer of timers) {
        if (timer.atMs > nowMs) continue
        timers.delete(timer)
        timer.run()
      }
    },
    restore: () => {
      for (const restorer of restorers) restorer()
    },
    clock: { now: () => nowMs },
    random: { id: () => `state-${++ids}` },
    page: { support: () => 'supported', onWake: () => () => {} },
    tabStorage: {
      read: (key) => stored.get(key),
      write: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.delete(key),
    },
    server: {
      open: (opening) => {
        ports.openings.push(opening)
        return Promise.resolve(ports.opened)
      },
      complete: (exchange) => {
        ports.exchanges.push(exchange)
        return Promise.resolve(ports.completed)
      },
    },
    sdk: {
      identify: (call) => {
        ports.calls.push(call)
        return Promise.resolve(ports.outcome)
      },
      cleanUp: () => void ports.count.cleanUps++,
    },
    address: {
      read: () => ports.parameters,
      strip: () => {
        ports.parameters = []
        ports.count.strips++
      },
      onRestored: (listener) => {
        const restorer = () => listener()
        restorers.add(restorer)
        return () => void restorers.delete(restorer)
      },
    },
    popup: {
      open: (_, state) => {
        if (!ports.isPopupBlocked) ports.openedPopups.push(state)
        return !ports.isPopupBlocked
      },
      close: () => void ports.count.closes++,
    },
    handOver: {
      read: (state) => (ports.left?.state === state ? ports.left.parameters : undefined),
      listen: (state, listener) => {
        ports.listeners.set(state, listener)
        return () => void ports.listeners.delete(state)
      },
      acknowledge: (state) => {
        ports.acknowledged.push(state)
        ports.left = undefined
      },
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
        ports.count.timers = timers.size
        return () => {
          timers.delete(timer)
          ports.count.timers = timers.size
        }
      },
    },
  }
  return ports
}
