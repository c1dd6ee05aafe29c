import { isKakao } from './isKakao.ts'

/** Where Kakao Login is, for a service: at Kakao's own host, or where the sandbox is. */
export const kauthOf = (upstream: string): string =>
  isKakao(upstream) ? 'https://kauth.kakao.com' : upstream
