/** The most documents that one K3500 transaction takes: the number that a dealer of the service documents. */
export const maxDocuments = 20

/** How many hours the session of a short signature can be asked for; published. */
export const sessionHours = { min: 6, max: 48 } as const

/** The largest body that a REST server of ours reads, in bytes: room for the longest documents. */
export const maxRestBodyBytes = 256 * 1024
