/** The revision that a listener to events has already: from `Last-Event-ID`, else from `?after=`, else none. */
export const revisionSeen = (request: Request): number => {
  const given = request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('after')
  const revision = Number(given ?? -1)
  return Number.isSafeInteger(revision) ? revision : -1
}
