import { useEffect, type RefObject } from 'react'

const scrollerAround = (element: Element): Element | undefined => {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY === 'auto') return around
  }
  return undefined
}

/**
 * Scrolls a list into view when something new comes to its top that would not be seen.
 *
 * @param newestId of what is on top and wants attention; `undefined` when nothing does
 */
export const useRevealNewest = (newestId: string | undefined, list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const first = list.current?.querySelector('li')
    if (newestId === undefined || !list.current || !first) return
    const scroller = scrollerAround(list.current)
    const view = scroller?.getBoundingClientRect()
    if (!scroller || !view || first.getBoundingClientRect().bottom <= view.bottom) return
    // Not scrollIntoView: in a frame that would scroll the site around it as well.
    scroller.scrollBy({ top: list.current.getBoundingClientRect().top - view.top })
  }, [newestId, list])
}
