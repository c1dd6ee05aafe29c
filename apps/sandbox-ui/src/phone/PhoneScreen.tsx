import type { ReactNode } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import { Icon } from '../ui/Icon.tsx'
import { useFocusOnMount } from '../ui/useFocusOnMount.ts'
import './PhoneScreen.css'

interface Props {
  readonly title: string
  readonly onBack: () => void
  /** Whether the title gets the focus when the screen appears. @default true */
  readonly takesFocus?: boolean
  /** Actions that stay at the bottom. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A screen over the home screen: a heading that takes the focus, and a way back. */
export const PhoneScreen = ({ title, onBack, takesFocus = true, footer, children }: Props) => {
  const say = useTexts()
  const heading = useFocusOnMount<HTMLHeadingElement>(takesFocus)

  return (
    <main className="phoneScreen">
      <header className="phoneScreenHeader">
        <button type="button" className="phoneScreenBack" aria-label={say('back')} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 className="phoneScreenTitle" tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      <div className="phoneScreenBody">{children}</div>
      {footer && <footer className="phoneScreenFooter">{footer}</footer>}
    </main>
  )
}
