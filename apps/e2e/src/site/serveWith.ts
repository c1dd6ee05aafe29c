import type { BrowserContext } from '@playwright/test'

/**
 * Serves pages with other headers than their server gives them.
 *
 * @param pattern which addresses
 */
export const serveWith = async (
  context: BrowserContext,
  pattern: string | RegExp,
  headers: Readonly<Record<string, string>>,
): Promise<void> => {
  // To the browser, what a test serves is no page of this machine, which may not reach this machine.
  await context.grantPermissions(['local-network-access'])
  await context.route(pattern, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    return route.fulfill({ response, headers: { ...response.headers(), ...headers } })
  })
}
