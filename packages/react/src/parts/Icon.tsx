import type { ReactNode } from 'react'

const paths = {
  phone: 'M8 2.5h8a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2Zm2.5 16h3',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  close: 'm6 6 12 12M18 6 6 18',
  forward: 'M9.5 5.5 16 12l-6.5 6.5',
  done: 'm5.5 12.5 4.5 4.5 8.5-10',
  alert: 'M12 5.5v8m0 4.5v.3',
} as const

/** Name of an icon. */
export type IconName = keyof typeof paths

/** An icon of the window; says nothing to a screen reader. */
export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg
    data-part="icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
