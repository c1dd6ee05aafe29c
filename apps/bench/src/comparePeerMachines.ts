import { transition, type WindowState } from '@kakao-cert/flow'
import { stateAt } from '@kakao-cert/flow/testing'
import { createMachine, getInitialSnapshot, transition as xstateTransition } from 'xstate'
import { compare } from './compare.ts'

const peer = createMachine({
  initial: 'choosing',
  states: {
    choosing: { on: { choosePhone: 'enteringPhone' } },
    enteringPhone: { on: { goBack: 'choosing' } },
  },
})

/** Two steps of a machine, to the phone form and back: ours, beside the bare states in xstate. */
export const comparePeerMachines = (): Promise<void> => {
  const choosing: WindowState = stateAt('choosing')
  const peerChoosing = getInitialSnapshot(peer)
  return compare('Take two steps of the machine', [
    {
      name: 'flow',
      run: () => transition(transition(choosing, { type: 'choosePhone' })[0], { type: 'goBack' }),
    },
    {
      name: 'xstate',
      run: () =>
        xstateTransition(peer, xstateTransition(peer, peerChoosing, { type: 'choosePhone' })[0], {
          type: 'goBack',
        }),
    },
  ])
}
