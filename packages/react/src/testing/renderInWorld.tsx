import { act, render, waitFor, type RenderResult } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import type { Snapshot } from '@kakao-cert/protocol'
import type { ReactNode } from 'react'
import type { KakaoCertProviderProps } from '../KakaoCertProvider.tsx'
import { createWorld, type World } from './createWorld.ts'
import { WorldProvider } from './WorldProvider.tsx'

type Settle = World['ports']['transport']['settle']

interface Options {
  readonly world?: World
  readonly isStrict?: boolean
  readonly provider?: Partial<KakaoCertProviderProps>
}

interface InWorld {
  readonly world: World
  readonly user: UserEvent
  /** Answers the oldest waiting call of that name, as soon as there is one. */
  readonly settle: Settle
  /** The server tells a snapshot by itself. */
  readonly push: (snapshot: Snapshot) => void
  /** How often a call was made. */
  readonly count: (call: World['ports']['transport']['calls'][number][0]) => number
}

/** Renders in a provider, in strict mode unless told otherwise. */
export const renderInWorld = (
  children: ReactNode,
  { world = createWorld(), isStrict = true, provider }: Options = {},
): RenderResult & InWorld => {
  const { transport } = world.ports
  const rendered: RenderResult = render(children, {
    reactStrictMode: isStrict,
    wrapper: (props: { readonly children: ReactNode }) => (
      <WorldProvider world={world} {...provider}>
        {props.children}
      </WorldProvider>
    ),
  })
  return {
    ...rendered,
    world,
    user: userEvent.setup(),
    settle: (call, outcome) => waitFor(() => transport.settle(call, outcome)),
    push: (snapshot) =>
      act(() => {
        for (const { isStopped, watcher } of transport.watches) {
          if (!isStopped) watcher.snapshot(snapshot)
        }
      }),
    count: (call) => transport.calls.filter(([name]) => name === call).length,
  }
}
