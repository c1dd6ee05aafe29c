import './Icon.css'

const paths = {
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  clock: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17z',
  message:
    'M5 5.5h14a1.5 1.5 0 011.5 1.5v8a1.5 1.5 0 01-1.5 1.5h-8L6.5 20v-3.5H5A1.5 1.5 0 013.5 15V7A1.5 1.5 0 015 5.5z',
  bell: 'M6 16.5V11a6 6 0 0112 0v5.5l1.5 1.5h-15L6 16.5zM10 20.5h4',
  scan: 'M4 8.5V5.5A1.5 1.5 0 015.5 4h3M15.5 4h3A1.5 1.5 0 0120 5.5v3M20 15.5v3a1.5 1.5 0 01-1.5 1.5h-3M8.5 20h-3A1.5 1.5 0 014 18.5v-3M4 12h16',
  signal: 'M5 19v-3M10 19v-6M15 19V9M20 19V5',
  battery: 'M3.5 8.5h15v7h-15zM21 11v2M6 11v2h8v-2z',
  phone:
    'M8 3.5h8A1.5 1.5 0 0117.5 5v14a1.5 1.5 0 01-1.5 1.5H8A1.5 1.5 0 016.5 19V5A1.5 1.5 0 018 3.5zM10.5 17.5h3',
  forward: 'M9 5l7 7-7 7',
} as const

/** Name of an icon. */
export type IconName = keyof typeof paths

/** A drawing beside a text that says the same: hidden from assistive technology. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
