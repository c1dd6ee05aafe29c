import type { ReactNode } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import './PhoneFrame.css'
import type { ShownClock } from '../ui/ShownClock.ts'
import { StatusBar } from './StatusBar.tsx'

interface Props {
  readonly clock: ShownClock
  readonly children: ReactNode
}

/** The phone around its screens. It always says that it is a sandbox. */
export const PhoneFrame = ({ clock, children }: Props) => (
  <div className="phoneBackdrop">
    <div className="phone">
      <div className="phoneGlass">
        <header>
          <StatusBar clock={clock} />
          <p className="phoneRibbon">{useTexts()('ribbon')}</p>
        </header>
        {children}
      </div>
    </div>
  </div>
)
