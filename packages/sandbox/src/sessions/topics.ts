/** Topic of the hub where changes of a session are told. */
export const sessionTopic = (sessionId: string): string => `session:${sessionId}`

/** Topic of the hub where changes of a person's phone are told. */
export const personTopic = (personId: string): string => `person:${personId}`
/** Where changes of the whole sandbox are told. */
export const changesTopic = 'changes'
