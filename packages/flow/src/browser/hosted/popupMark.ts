const mark = '#kakao-cert='

/** How a return page knows that it was opened to lead on to the window: by a fragment, which no server sees. */
export const popupMark = {
  addTo: (redirectUri: string, state: string): string => redirectUri.replace(/#.*$/, '') + mark + state,
  read: (hash: string): string | undefined =>
    hash.startsWith(mark) ? hash.slice(mark.length) || undefined : undefined,
} as const
