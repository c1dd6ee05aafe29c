/**
 * Whether a request that changes something comes from a page of the site. A browser says so by itself, and a page cannot make
 * it say otherwise; who says nothing is no browser, and has nobody's cookie.
 *
 * @param origins that are allowed beside the one that the request was sent to
 */
export const isOwnPage = (request: Request, origins: readonly string[]): boolean => {
  const origin = request.headers.get('Origin')
  if (origin !== null && origins.includes(origin)) return true
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  if (origin === null) return true
  // Only the host: a proxy may speak https to the browser and http to us.
  const host = request.headers.get('Host') ?? new URL(request.url).host
  return URL.canParse(origin) && new URL(origin).host === host
}
