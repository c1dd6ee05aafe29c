import type { Page } from '@playwright/test'

/**
 * Writes down what a screen reader says by itself: where the focus goes, and what live regions tell. Call it before the
 * page is opened; answers with a function that reads what was said, oldest first.
 */
export const hear = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    const say = (kind: string, text: string | null | undefined) => {
      const line = `${kind}: ${text?.replace(/\s+/g, ' ').trim()}`
      if (text?.trim() && heard.at(-1) !== line) heard.push(line)
    }
    const nameOf = (element: Element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return element.getAttribute('aria-label') ?? label ?? element.textContent
    }
    addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.closest('[data-part="window"]'))
        say(
          /^H\d$/.test(target.tagName)
            ? 'heading'
            : (target.getAttribute('role') ?? target.tagName.toLowerCase()),
          nameOf(target),
        )
    })
    const live = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])'
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(live)
        if (region?.closest('[data-part="window"]')) say('live', region.textContent)
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { readonly heard: readonly string[] }).heard)
}
