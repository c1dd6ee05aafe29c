import type { HostedPorts } from '../../hosted/HostedPorts.ts'
import { createTalk } from './createTalk.ts'
import { leftReturn } from './leftReturn.ts'
import { tellPopup } from './tellPopup.ts'

/**
 * The side of the tab that opened a popup. It never looks at the popup itself, which a cross-origin opener policy takes out
 * of its hands: the popup talks, and leaves its return in the storage of the site.
 */
export const createHandOver = (): HostedPorts['handOver'] => ({
  read: leftReturn.read,
  listen: (state, { opened, refused, returned }) => {
    let isStopped = false
    const answer = async () => {
      const call = await opened()
      if (call && !isStopped) talk.post({ type: 'called', call })
    }
    const talk = createTalk(state, (message) => {
      if (message.type === 'ready') void answer()
      if (message.type === 'refused') refused(message.error)
      if (message.type === 'returned') returned(message.parameters)
    })
    const stopHearing = leftReturn.onLeft(state, returned)
    // The popup may have been there before this page was loaded again.
    talk.post({ type: 'listening' })
    return () => {
      isStopped = true
      talk.stop()
      stopHearing()
    }
  },
  acknowledge: (state) => {
    leftReturn.clear(state)
    tellPopup(state, 'taken')
  },
})
