import type { HostedCall } from '../../hosted/HostedPorts.ts'
import { createTalk } from './createTalk.ts'
import { identify } from './identify.ts'
import { popupWindow } from './popupWindow.ts'

/** Leads a popup on to the window, as soon as the tab that opened it says what to ask for. */
export const openInPopup = (state: string): Promise<void> =>
  new Promise((resolve) => {
    const open = async (call: HostedCall) => {
      // From here on a reload, or a way back, is a return.
      popupWindow.write(state)
      history.replaceState(history.state, '', location.pathname + location.search)
      const outcome = await identify(call)
      if (!outcome.ok) {
        popupWindow.take()
        talk.post({ type: 'refused', error: outcome.error })
        window.close()
      }
      talk.stop()
      resolve()
    }
    let isCalled = false
    const talk = createTalk(state, (message) => {
      if (isCalled) return
      if (message.type === 'listening') talk.post({ type: 'ready' })
      if (message.type === 'givenUp') {
        talk.stop()
        resolve()
        window.close()
      }
      if (message.type !== 'called') return
      isCalled = true
      void open(message.call)
    })
    talk.post({ type: 'ready' })
  })
