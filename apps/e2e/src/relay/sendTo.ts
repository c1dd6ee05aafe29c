/** Where a page of a browser sends its requests: the address is the one of the site, the connection goes to the example. */
export const sendTo =
  (url: string) =>
  (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    return fetch(new Request(url + pathname + search, request))
  }
