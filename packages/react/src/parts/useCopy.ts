import { useState } from 'react'

interface Copying {
  /** Whether something was copied. */
  readonly isCopied: boolean
  readonly copy: (text: string) => void
}

/** Copies a text to the clipboard, where that is allowed. */
export const useCopy = (): Copying => {
  const [isCopied, setIsCopied] = useState(false)
  return {
    isCopied,
    copy: (text) => {
      // Not there on a page without https; a person can still select the text.
      const { clipboard } = navigator as { readonly clipboard?: Clipboard }
      void clipboard?.writeText(text).then(
        () => setIsCopied(true),
        () => {},
      )
    },
  }
}
