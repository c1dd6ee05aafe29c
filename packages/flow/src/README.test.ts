import { readFileSync } from 'node:fs'
import type { Phase } from '@kakao-cert/protocol'
import { describe, expect, it } from 'vitest'
import * as flow from './index.ts'
import { eventAt } from './testing/eventAt.ts'
import { events } from './testing/events.ts'
import * as testing from './testing/index.ts'
import { snapshotAt } from './testing/snapshotAt.ts'
import { stateAt } from './testing/stateAt.ts'
import { states } from './testing/states.ts'
import type { WindowEvent } from './window/WindowEvent.ts'
import type { WindowState } from './window/WindowState.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const codeOf = (language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''

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
  const arrows = [...codeOf('mermaid').matchAll(/^ +(\w+) --> (\w+): (.*)$/gm)].flatMap(
    ([, from, to, types = '']) => types.split(', ').map((type) => `${from} --> ${to}: ${type}`),
  )

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
