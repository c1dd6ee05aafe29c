/** The views of the room, in the order of their links. */
export const views = ['transactions', 'people', 'controls', 'calls', 'scenarios'] as const

/** What the room shows. */
export type View = (typeof views)[number]
