import type { Parameters } from '../../ports/Address.ts'
import { createTalk } from './createTalk.ts'
import { leftReturn } from './leftReturn.ts'

/** Hands a return over to the tab that opened the popup, waits until it is taken, and closes the popup. */
export const handOver = (state: string, parameters: Parameters): Promise<void> =>
  new Promise((resolve) => {
    const talk = createTalk(state, (message) => {
      if (message.type === 'listening') talk.post({ type: 'returned', parameters })
      if (message.type !== 'taken') return
      talk.stop()
      resolve()
      window.close()
    })
    leftReturn.write(state, parameters)
    talk.post({ type: 'returned', parameters })
  })
