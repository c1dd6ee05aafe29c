/** Whether a browser is one of a phone, which the standard window does not open on (E8002). Tablets are not phones. */
export const isPhone = (userAgent: string): boolean =>
  /iPhone|iPod|Mobile/.test(userAgent) && !/iPad|Macintosh|Tablet/.test(userAgent)
