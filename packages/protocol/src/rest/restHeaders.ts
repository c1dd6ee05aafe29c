import type { NameRow } from './WireRow.ts'

/** Request headers on the REST wire; both hold `KakaoAK <REST API key>`. That two keys are sent is published. */
export const restHeaders = {
  dealerKey: {
    name: 'Authorization',
    certainty: 'inferred',
    source: 'the header pair of the SDKs and of a sister API; which key goes where is by analogy',
  },
  institutionKey: {
    name: 'Target-Authorization',
    certainty: 'inferred',
    source: 'the header pair of the SDKs and of a sister API; which key goes where is by analogy',
  },
} as const satisfies Record<string, NameRow>
