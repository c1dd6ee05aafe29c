/** A transfer that waits for approval. */
export interface Transfer {
  readonly id: string
  readonly to: { readonly ko: string; readonly en: string }
  readonly amount: number
}

/** The transfers of the demo. */
export const transfers: readonly Transfer[] = [
  { id: 'T-1', to: { ko: '성춘향', en: 'Seong Chunhyang' }, amount: 50_000 },
  { id: 'T-2', to: { ko: '심청', en: 'Sim Cheong' }, amount: 120_000 },
  { id: 'T-3', to: { ko: '전기요금', en: 'Electricity' }, amount: 38_420 },
  { id: 'T-4', to: { ko: '월세', en: 'Rent' }, amount: 550_000 },
  { id: 'T-5', to: { ko: '저축', en: 'Savings' }, amount: 200_000 },
]
