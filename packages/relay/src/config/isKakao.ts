/** Whether an address is one of Kakao's hosts. */
export const isKakao = (address: string): boolean =>
  URL.canParse(address) && /(^|\.)kakao\.com$/.test(new URL(address).hostname)
