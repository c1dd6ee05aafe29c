/** A language of the sandbox's pages. */
export type Language = 'ko' | 'en'
