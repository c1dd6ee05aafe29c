import { readFileSync } from 'node:fs'
import type { Phase } from '@kakao-cert/protocol'
import { describe, expect, it } from 'vitest'
import * as flow from './index.ts'
import type { LoginEvent } from './login/LoginEvent.ts'
import type { LoginState } from './login/LoginState.ts'
import { loginTransition } from './login/loginTransition.ts'
import { eventAt } from './testing/eventAt.ts'
import { events } from './testing/events.ts'
import * as testing from './testing/index.ts'
import { snapshotAt } from './testing/snapshotAt.ts'
import { stateAt } from './testing/stateAt.ts'
import { states } from './testing/states.ts'
import type { WindowEvent } from './window/WindowEvent.ts'
import type { WindowState } from './window/WindowState.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const codeOf = (language: string, text = readme) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? ''

const arrowsOf = (diagram: string) =>
  [...diagram.matchAll(/^ +(\w+) --> (\w+): (.*)$/gm)].flatMap(([, from, to, types = '']) =>
    types.split(', ').map((type) => `${from} --> ${to}: ${type}`),
  )

describe('the example', () => {
  it('says what it does', async () => {
    const code = codeOf('js')
    const modules: Record<string, object> = { '@kakao-cert/flow': flow, '@kakao-cert/flow/testing': testing }
    const body = code.replaceAll(/import (\{.*\}) from ('.*')/g, 'const $1 = modules[$2]')
    const logged: unknown[] = []
    const AsyncFunction = (async () => {}).constructor as FunctionConstructor
    await AsyncFunction('modules', 'console', body)(modules, { log: (text: unknown) => logged.push(text) })
    expect(logged).toEqual([...code.matchAll(/\/\/ (\w+)$/gm)].map(([, status]) => status))
  })
})

describe('the diagram', () => {
  const arrows = arrowsOf(codeOf('mermaid'))

  const phases: Phase['status'][] = [
    'choosing',
    'showingQr',
    'confirming',
    'waiting',
    'signed',
    'failed',
    'cancelled',
  ]
  const snapshots = phases.map((phase) => snapshotAt(phase, { revision: 2 }))
  const allStates: WindowState[] = [
    ...Object.values(states),
    stateAt('resending', { snapshot: snapshotAt('confirming') }),
  ]
  const allEvents: WindowEvent[] = [
    ...Object.values(events),
    eventAt('refused', { error: { surface: 'window', code: 'E2003' } }),
    ...snapshots.flatMap((snapshot) => [
      eventAt('opened', { snapshot }),
      eventAt('pushed', { snapshot }),
      eventAt('answered', { snapshot }),
    ]),
  ]
  const possible = allStates.flatMap((state) =>
    allEvents.flatMap((event) => {
      const [next] = flow.transition(state, event)
      const arrow = `${state.status} --> ${next.status}: ${event.type}`
      return next === state ? [] : [{ arrow, isCommand: !('attemptId' in event) }]
    }),
  )

  it('shows nothing that cannot happen', () => {
    const real = new Set(possible.map(({ arrow }) => arrow))
    expect(arrows.filter((arrow) => !real.has(arrow))).toEqual([])
  })

  it('shows what every command but cancel leads to', () => {
    const commands = possible.filter(({ arrow, isCommand }) => isCommand && !arrow.endsWith(': cancel'))
    expect(commands.map(({ arrow }) => arrow).filter((arrow) => !arrows.includes(arrow))).toEqual([])
  })

  it('shows every status', () => {
    const shown = new Set(arrows.flatMap((arrow) => arrow.split(/ --> |: /).slice(0, 2)))
    expect(shown).toEqual(new Set(Object.keys(states)))
  })
})

describe('the diagram of the login', () => {
  const attemptId = 'state-1'
  const error = { surface: 'client', code: 'UNKNOWN_CODE' } as const
  const lost = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } as const
  const returns = [
    { type: 'authorized', code: 'code-1' },
    { type: 'failed', error },
    { type: 'cancelled' },
  ] as const
  const loginStates: LoginState[] = [
    { status: 'idle' },
    { status: 'preparing', attemptId },
    { status: 'opening', attemptId },
    { status: 'away', attemptId },
    ...returns.map((returned): LoginState => ({ status: 'checking', attemptId, returned })),
    { status: 'completing', attemptId },
    { status: 'completing', attemptId, notice: lost },
    { status: 'succeeded', attemptId, completion: { txId: 'tx-1' } },
    { status: 'failed', attemptId, error },
    { status: 'cancelled', attemptId },
  ]
  const loginEvents: LoginEvent[] = [
    { type: 'start', attemptId },
    { type: 'resume', attemptId },
    { type: 'retry' },
    { type: 'cancel' },
    { type: 'opened', attemptId, order: { state: 'state-1', nonce: 'nonce-1' } },
    { type: 'authorizing', attemptId },
    { type: 'refused', attemptId, error },
    { type: 'refused', attemptId, error: lost },
    ...returns.map((result): LoginEvent => ({ type: 'returned', attemptId, result })),
    { type: 'claimed', attemptId, isFirst: true },
    { type: 'claimed', attemptId, isFirst: false },
    { type: 'completed', attemptId, completion: { txId: 'tx-1' } },
    { type: 'restored' },
    { type: 'takenElsewhere', attemptId },
    { type: 'timedOut', attemptId },
  ]
  const possible = new Set(
    loginStates.flatMap((state) =>
      loginEvents.flatMap((event) => {
        const [next] = loginTransition(state, event)
        return next === state ? [] : [`${state.status} --> ${next.status}: ${event.type}`]
      }),
    ),
  )
  const arrows = arrowsOf(codeOf('mermaid', readme.slice(readme.indexOf('## The login'))))

  it('shows nothing that cannot happen', () => {
    expect(arrows.filter((arrow) => !possible.has(arrow))).toEqual([])
  })

  // `opening` and `away` are left in the same ways, and what has ended is started again.
  it('shows all else that can', () => {
    const isSaid = (arrow: string) =>
      arrows.includes(arrow) ||
      arrows.includes(arrow.replace(/^opening/, 'away')) ||
      arrows.includes(arrow.replace(/^away/, 'opening')) ||
      arrows.includes(arrow.replace(/^(opening|away)/, 'idle')) ||
      /^(succeeded|failed|cancelled) --> preparing: start$/.test(arrow)
    expect([...possible].filter((arrow) => !isSaid(arrow))).toEqual([])
  })
})
