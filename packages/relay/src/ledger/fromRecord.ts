import type { RecordBody } from '../store/Store.ts'
import type { KeptTransaction } from './KeptTransaction.ts'

/** What `toRecord` has written. Nobody else writes there: what the store holds is sealed. */
export const fromRecord = ({ value }: RecordBody): KeptTransaction => JSON.parse(value) as KeptTransaction
