/** How sure a wire name is: `confirmed` by a public source, `inferred` from one, or `unknown` and only modelled here. */
export type Certainty = 'confirmed' | 'inferred' | 'unknown'

interface WireRow {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly certainty: Certainty
  readonly source: string
}

/** Names on the REST wire of the service, each with how sure it is. */
export const restWire = {
  ping: {
    method: 'GET',
    path: '/api/ping',
    certainty: 'confirmed',
    source: 'https://developers.kakao.com/docs/latest/ko/kakao-certification/trouble-shooting',
  },
} as const satisfies Record<string, WireRow>

/** What a healthy service answers `ping` with. */
export const pong = 'pong'
