import { formatClock } from '../formatClock.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Icon } from '../ui/Icon.tsx'
import { useNow } from '../ui/useNow.ts'
import type { ShownClock } from '../ui/ShownClock.ts'
import './StatusBar.css'

/** The phone's top line: the sandbox's time, which may be moved. */
export const StatusBar = ({ clock }: { readonly clock: ShownClock }) => {
  const { language } = useLanguage()
  const nowMs = useNow(clock)
  return (
    <div className="statusBar" aria-hidden="true">
      <span className="statusBarTime">{formatClock(nowMs, language)}</span>
      <span className="statusBarIcons">
        <Icon name="signal" />
        <Icon name="battery" />
      </span>
    </div>
  )
}
