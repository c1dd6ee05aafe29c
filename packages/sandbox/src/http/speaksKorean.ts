/** Whether a browser asks for Korean first, or for nothing. */
export const speaksKorean = (request: Request): boolean =>
  /^(ko|$)/i.test(request.headers.get('Accept-Language') ?? '')
