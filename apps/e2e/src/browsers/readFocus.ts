/** What has the focus in a page: its label, or its text. Runs in the page. */
export const readFocus = (): string => {
  const element = document.activeElement
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
  return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
}
