import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './Notice.css'
import { useFocusOnMount } from './useFocusOnMount.ts'

interface Props {
  readonly icon?: IconName
  readonly title: string
  readonly body: string
  readonly tone?: 'neutral' | 'good' | 'bad'
  /** Whether the title gets the focus when it appears. */
  readonly takesFocus?: boolean
  readonly children?: ReactNode
}

/** Says in the middle of a screen where things stand. */
export const Notice = ({ icon, title, body, tone = 'neutral', takesFocus = false, children }: Props) => (
  <div className="notice" data-tone={tone}>
    {icon && (
      <span className="noticeIcon">
        <Icon name={icon} />
      </span>
    )}
    <h2 className="noticeTitle" tabIndex={-1} ref={useFocusOnMount<HTMLHeadingElement>(takesFocus)}>
      {title}
    </h2>
    <p className="noticeBody">{body}</p>
    {children}
  </div>
)
