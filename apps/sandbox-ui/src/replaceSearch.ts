/** Sets parameters in the page's address, or takes them out, without a navigation. */
export const replaceSearch = (changes: Readonly<Record<string, string | undefined>>): void => {
  const url = new URL(location.href)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  // `embedded` has no value: write it back as it came.
  url.search = url.search.replace(/(^\?|&)embedded=(?=&|$)/, '$1embedded')
  history.replaceState(history.state, '', url)
}
