import type { RelayOptions } from '../RelayOptions.ts'

/** https://developers.kakao.com/docs/latest/ko/kakao-certification/trouble-shooting names it beside E1007. */
const productionHost = 'cert-sign.kakao.com'

/** The phase that a relay works in: what was said, or what the host of the service says. */
export const phaseOf = ({
  upstream,
  phase,
}: Pick<RelayOptions, 'upstream' | 'phase'>): 'test' | 'production' => {
  if (phase !== undefined) return phase
  return URL.canParse(upstream) && new URL(upstream).hostname === productionHost ? 'production' : 'test'
}
