import type { Page } from '@playwright/test'

/**
 * Writes down every status that the window has from the next load on, each time it changes.
 *
 * @returns reads what has been written since the load
 */
export const recordStatuses = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seenStatuses: seen })
    const look = () => {
      const status = document.querySelector('[data-part="window"]')?.getAttribute('data-status')
      if (status && status !== seen.at(-1)) seen.push(status)
    }
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-status'],
    })
  })
  return () => page.evaluate(() => (window as unknown as { seenStatuses: string[] }).seenStatuses)
}
