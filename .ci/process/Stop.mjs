/** A failure we expected: its message is the one sentence the user reads. */
export class Stop extends Error {}
