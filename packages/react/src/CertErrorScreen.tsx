import type { Surface, UserAction } from '@kakao-cert/codes'
import type { CertError } from '@kakao-cert/protocol'
import { forwardRef, lazy, Suspense, type ComponentPropsWithoutRef } from 'react'
import { actionOf } from './actionOf.ts'
import { useKakaoCertContext, type Links } from './KakaoCertContext.ts'
import { Icon } from './parts/Icon.tsx'
import { Reference } from './parts/Reference.tsx'
import { StepHeading } from './parts/StepHeading.tsx'
import { useCopy } from './parts/useCopy.ts'
import { toldError } from './toldError.ts'
import { useErrorText } from './useErrorText.ts'
import { useText } from './useText.ts'

const DeveloperNote = lazy(() => import('./parts/DeveloperNote.tsx'))

/** Props of `CertErrorScreen`; other props go to its element. An error can be spread into it whole. */
export interface CertErrorScreenProps
  extends ComponentPropsWithoutRef<'section'>, Pick<CertError, 'inner' | 'reason' | 'fields' | 'canGoOn'> {
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

// A page for these only helps: the person comes back and goes on.
const guided: readonly UserAction[] = ['issueCertificate', 'unblockChannel', 'updateKakaoTalk']

// Keeps a list of every browser's own page, in many languages.
const defaultLinks: Links = { updateBrowser: 'https://browsehappy.com/' }

/**
 * The screen of one code: what happened, the one next step, and the code in small print. Its texts and its action come
 * from the catalogue. Needs a `KakaoCertProvider` above it, whose `debug` adds what a developer has to know.
 *
 * @example
 * <CertErrorScreen surface="window" code="E8005" onAction={() => start({ preferred: 'phone' })} />
 */
export const CertErrorScreen = forwardRef<HTMLElement, CertErrorScreenProps>(
  (
    {
      surface,
      code,
      cause,
      inner,
      reason,
      fields: _,
      canGoOn: __,
      txId,
      onAction,
      isFocused = false,
      children,
      ...section
    },
    ref,
  ) => {
    const { locale, theme, links, mobileRoute, debug } = useKakaoCertContext('<CertErrorScreen>')
    const text = useText()
    const { isCopied, copy } = useCopy()
    const error = {
      surface,
      code,
      ...(cause !== undefined && { cause }),
      ...(inner && { inner }),
      ...(reason !== undefined && { reason }),
    }
    const told = toldError(error)
    const { title, body, action: label } = useErrorText(told)
    const action = actionOf(told)
    const isPhone = action === 'useComputer'
    const link = { ...defaultLinks, ...links }[action as keyof Links]
    const isGuide = link !== undefined && guided.includes(action)
    const act = onAction ? () => onAction(action) : isPhone ? () => copy(location.href) : undefined
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
        {isPhone && mobileRoute}
        {link !== undefined && (
          <a data-part="primary" href={link} target="_blank" rel="noreferrer">
            {isGuide ? text('guide') : label}
          </a>
        )}
        {(link === undefined || isGuide) && act && !(isPhone && mobileRoute) && (
          <button type="button" data-part={isGuide ? 'secondary' : 'primary'} onClick={act}>
            {label}
          </button>
        )}
        {isPhone && (
          <p data-part="hint" role="status">
            {isCopied && text('copied')}
          </p>
        )}
        {children}
        <Reference label={text('code')} value={inner ? `${code} ${inner.code}` : code} />
        {txId !== undefined && <Reference label={text('reference')} value={txId} />}
        {debug && (
          <Suspense>
            <DeveloperNote error={error} />
            {inner && <DeveloperNote error={inner} />}
          </Suspense>
        )}
      </section>
    )
  },
)
CertErrorScreen.displayName = 'CertErrorScreen'
