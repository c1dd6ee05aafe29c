import type { Texts } from './texts/Texts.ts'

/** What a page of the demo is given. */
export interface PageProps {
  readonly texts: Texts
  /** Where the sandbox is, without a slash at the end. */
  readonly sandboxUrl: string
  readonly onToggleLanguage: () => void
}
