import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react'
import { useKakaoCertContext } from '../KakaoCertContext.ts'
import type { KakaoSign } from '../KakaoSign.ts'
import { SignContext } from './SignContext.ts'

/** Props of `KakaoCert.Root`; other props go to its element. */
export interface RootProps extends ComponentPropsWithoutRef<'div'> {
  /** The attempt, from `useKakaoSign`. */
  readonly sign: KakaoSign
  /** Closes what it stands in: with it, the last screens have a button that does. */
  readonly onClose?: (() => void) | undefined
}

/**
 * What the parts of a window of your own stand in: it hands them the attempt, and gives them the language, the theme and
 * the looks. Put the button that starts the attempt into it as well: after the first click the focus goes to the heading
 * of each new step. Needs a `KakaoCertProvider` above it.
 *
 * @example
 * <KakaoCert.Root sign={sign}>
 *   <KakaoCert.MethodChoice />
 * </KakaoCert.Root>
 */
export const Root = forwardRef<HTMLDivElement, RootProps>(
  ({ sign, onClose, onClickCapture, ...element }, ref) => {
    const { locale, theme } = useKakaoCertContext('<KakaoCert.Root>')
    const [hasBeenUsed, setHasBeenUsed] = useState(false)
    return (
      <SignContext.Provider value={{ sign, isFocused: hasBeenUsed, onClose }}>
        <div
          {...element}
          ref={ref}
          className={['kakao-cert', element.className].filter(Boolean).join(' ')}
          lang={locale.lang}
          data-part="root"
          data-status={sign.status}
          data-theme={theme}
          onClickCapture={(event) => {
            setHasBeenUsed(true)
            onClickCapture?.(event)
          }}
        />
      </SignContext.Provider>
    )
  },
)
Root.displayName = 'KakaoCert.Root'
