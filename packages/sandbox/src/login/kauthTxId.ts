const prefix = 'kauth-'

/** The `kauth_tx_id` of a transaction: what the login is called until it is complete. */
export const kauthTxId = (txId: string): string => prefix + txId

/** The transaction of a `kauth_tx_id`; another text gives one that is nobody's. */
export const txIdOf = (id: string): string => (id.startsWith(prefix) ? id.slice(prefix.length) : '')
