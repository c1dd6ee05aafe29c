import type { Surface, UserAction } from '@kakao-cert/codes'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { actionOf } from './actionOf.ts'
import { useKakaoCertContext } from './KakaoCertContext.ts'
import { Icon } from './parts/Icon.tsx'
import { Reference } from './parts/Reference.tsx'
import { StepHeading } from './parts/StepHeading.tsx'
import { useErrorText } from './useErrorText.ts'
import { useText } from './useText.ts'

/** Props of `CertErrorScreen`; other props go to its element. */
export interface CertErrorScreenProps extends ComponentPropsWithoutRef<'section'> {
  /** Where the code came from. */
  readonly surface: Surface
  /** The code as received; an unknown one has a screen too. */
  readonly code: string
  /** Which of the code's separate causes it was, when that is known. */
  readonly cause?: string | undefined
  /** Transaction ID, shown in small print for the support desk. */
  readonly txId?: string | undefined
  /** Does what the button says; without it, and without a link of the provider for the action, there is no button. */
  readonly onAction?: ((action: UserAction) => void) | undefined
  /** Whether the heading takes the focus when the screen appears. @default false */
  readonly isFocused?: boolean
}

/**
 * The screen of one code: what happened, the one next step, and the code in small print. Its texts and its action come
 * from the catalogue. Needs a `KakaoCertProvider` above it.
 *
 * @example
 * <CertErrorScreen surface="window" code="E8005" onAction={() => start({ preferred: 'phone' })} />
 */
export const CertErrorScreen = forwardRef<HTMLElement, CertErrorScreenProps>(
  ({ surface, code, cause, txId, onAction, isFocused = false, children, ...section }, ref) => {
    const { locale, theme, links } = useKakaoCertContext('<CertErrorScreen>')
    const text = useText()
    const error = { surface, code, ...(cause !== undefined && { cause }) }
    const { title, body, action: label } = useErrorText(error)
    const action = actionOf(error)
    const link = (links as Partial<Record<UserAction, string>>)[action]
    return (
      <section
        {...section}
        ref={ref}
        className={['kakao-cert', section.className].filter(Boolean).join(' ')}
        lang={locale.lang}
        data-theme={theme}
        data-part="error"
        data-surface={surface}
        data-code={code}
      >
        <div data-part="mark" data-kind="error">
          <Icon name="alert" />
        </div>
        <StepHeading isFocused={isFocused}>{title}</StepHeading>
        <p data-part="lead">{body}</p>
        {link !== undefined && (
          <a data-part="primary" href={link} target="_blank" rel="noreferrer">
            {label}
          </a>
        )}
        {link === undefined && onAction && (
          <button type="button" data-part="primary" onClick={() => onAction(action)}>
            {label}
          </button>
        )}
        {children}
        <Reference label={text('code')} value={code} />
        {txId !== undefined && <Reference label={text('reference')} value={txId} />}
      </section>
    )
  },
)
CertErrorScreen.displayName = 'CertErrorScreen'
