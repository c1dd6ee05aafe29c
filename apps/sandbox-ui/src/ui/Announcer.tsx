import { useCallback, useState, type ReactNode } from 'react'
import { AnnouncerContext } from './AnnouncerContext.ts'

/** Holds the page's one live region: it has to be there before the first sentence comes. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [{ sentence, count }, setSpoken] = useState({ sentence: '', count: 0 })
  const announce = useCallback(
    (next: string) => setSpoken((spoken) => ({ sentence: next, count: spoken.count + 1 })),
    [],
  )
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="visuallyHidden" aria-live="polite">
        {/* A new element each time, or the same sentence twice is spoken once. */}
        <p key={count}>{sentence}</p>
      </div>
    </AnnouncerContext>
  )
}
