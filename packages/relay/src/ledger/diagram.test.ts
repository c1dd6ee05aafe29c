import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { events, states } from './ledgerFixtures.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { TransactionState } from './TransactionState.ts'
import { transition } from './transition.ts'

const docs = readFileSync(new URL('../../../../docs/relay.md', import.meta.url), 'utf8')
const diagram = /```mermaid\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''

const shown = [...diagram.matchAll(/^ +(\w+) --> (\w+): (.*)$/gm)].flatMap(([, from, to, types = '']) =>
  types.split(', ').map((type) => `${from} --> ${to}: ${type}`),
)

const tries = { lost: 1, refused: 0, notBeforeMs: 0 }
const allStates: TransactionState[] = [
  ...Object.values(states),
  { ...states.verifying, tries },
  { ...states.reading, tries },
]
const allEvents: TransactionEvent[] = [
  ...Object.values(events),
  { ...events.refused, error: { surface: 'rest', code: 'E2008' } },
]
const real = allStates.flatMap((state) =>
  allEvents.flatMap((event) => {
    const next = transition(state, event)
    return next === state ? [] : [`${state.status} --> ${next.status}: ${event.type}`]
  }),
)

it('the diagram in docs/relay.md shows what the code does, and nothing else', () => {
  expect([...shown].sort()).toEqual([...new Set(real)].sort())
})

it('the table in docs/relay.md explains every event', () => {
  const [upToPromises = ''] = docs.split('## What it promises')
  const explained = [...upToPromises.matchAll(/^\| `(\w+)` +\|/gm)].map(([, type]) => type)
  expect(explained).toEqual(Object.keys(events))
})
