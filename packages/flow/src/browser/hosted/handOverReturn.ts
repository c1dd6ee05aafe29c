import { createHostedOrder } from '../../hosted/createHostedOrder.ts'
import { createBrowserStorage } from '../createBrowserStorage.ts'
import { splitReturn } from '../return/splitReturn.ts'
import { stripReturn } from '../return/stripReturn.ts'
import { handOver } from './handOver.ts'
import { hostedNames } from './hostedNames.ts'
import { leftReturn } from './leftReturn.ts'
import { openInPopup } from './openInPopup.ts'
import { popupMark } from './popupMark.ts'
import { popupWindow } from './popupWindow.ts'

/** Options of `handOverReturn`. */
export interface HandOverOptions {
  /** The page that opened the window, which a return goes to where the browser blocked the popup. */
  readonly goOnAt: string
}

/**
 * What came of it: the return is with the tab that opened the popup; the popup goes on to the window; the tab goes on to
 * the page; or nobody here waits for a return.
 */
export type HandOverResult = 'handedOver' | 'opening' | 'goingOn' | 'unexpected'

const run = async ({ goOnAt }: HandOverOptions): Promise<HandOverResult> => {
  const order = createHostedOrder(createBrowserStorage('sessionStorage'))
  const stateToOpen = popupMark.read(location.hash)
  if (stateToOpen !== undefined) {
    // A popup begins with a copy of what the tab that opened it remembers.
    order.clear()
    await openInPopup(stateToOpen)
    return 'opening'
  }
  const { returned } = splitReturn(location.search, hostedNames)
  stripReturn(hostedNames)
  const state = popupWindow.take()
  if (state !== undefined) {
    await handOver(state, returned)
    return 'handedOver'
  }
  const open = order.read()
  if (open?.via !== 'tab') return 'unexpected'
  leftReturn.write(open.state, returned)
  location.replace(goOnAt)
  return 'goingOn'
}

let underWay: Promise<HandOverResult> | undefined

/**
 * The whole of a return page for windows in a popup: it leads the popup on to the window, and hands what comes back over to
 * the tab that opened it, by a channel of the site and by its storage. It closes the popup when it was heard, and not
 * before; until then the page should say that one can go back to the other tab. Where the browser blocked the popup it
 * goes on at `goOnAt`. A second call on the same page is the first.
 *
 * @returns resolves as late as the return is taken
 *
 * @example
 * void handOverReturn({ goOnAt: '/apply' })
 */
export const handOverReturn = (options: HandOverOptions): Promise<HandOverResult> =>
  (underWay ??= run(options))
