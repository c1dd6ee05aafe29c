/** The revision that a listener to events has already: from `Last-Event-ID`, else from `?after=`, else none. */
export const revisionSeen = (request: Request): number => {
  const given = request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('after') ?? ''
  return /^\d{1,15}$/.test(given) ? Number(given) : -1
}
