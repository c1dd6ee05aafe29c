import type { HostedPorts } from '../../hosted/HostedPorts.ts'
import { createTalk } from './createTalk.ts'
import { leftReturn } from './leftReturn.ts'

/**
 * The side of the tab that opened a popup. It never looks at the popup itself, which a cross-origin opener policy takes out
 * of its hands: the popup talks, and leaves its return in the storage of the site.
 */
export const createHandOver = (): HostedPorts['handOver'] => ({
  read: leftReturn.read,
  listen: (state, { opened, refused, returned }) => {
    const talk = createTalk(state, (message) => {
      if (message.type === 'ready') talk.post({ type: 'called', call: opened() })
      if (message.type === 'refused') refused(message.error)
      if (message.type === 'returned') returned(message.parameters)
    })
    const stopHearing = leftReturn.onLeft(state, returned)
    // The popup may have been there before this page was loaded again.
    talk.post({ type: 'listening' })
    return () => {
      talk.stop()
      stopHearing()
    }
  },
  acknowledge: (state) => {
    leftReturn.clear(state)
    const talk = createTalk(state, () => {})
    talk.post({ type: 'taken' })
    talk.stop()
  },
})
