import type { ko } from './ko.ts'

/** Name of a text of the sandbox's pages. */
export type TextKey = keyof typeof ko
