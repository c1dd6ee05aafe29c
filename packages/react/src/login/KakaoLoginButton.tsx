import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useKakaoCertContext } from '../KakaoCertContext.ts'
import type { KakaoLogin } from './KakaoLogin.ts'
import { LoginStatus } from './LoginStatus.tsx'
import { LoginStep } from './LoginStep.tsx'

/** Props of `KakaoLoginButton`; other props go to its element. */
export interface KakaoLoginButtonProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The login, from `useKakaoLogin`. */
  readonly login: KakaoLogin
  /** What the button says, such as your own licensed asset: an image with an `alt`. Without it, our text. */
  readonly children?: ReactNode
}

/**
 * A button that logs in with a certificate, and what comes of it in its place: where it leads, that the login is checked, and
 * the screen of a code. Its text and colours are neutral; no artwork of Kakao is shipped. Needs a `KakaoCertProvider`
 * above it.
 *
 * @example
 * const login = useKakaoLogin({ sdk, redirectUri: 'https://bank.example/login', signData: 'I log in to the bank.' })
 * return <KakaoLoginButton login={login} />
 */
export const KakaoLoginButton = forwardRef<HTMLDivElement, KakaoLoginButtonProps>(
  ({ login, children, ...element }, ref) => {
    const { locale, theme } = useKakaoCertContext('<KakaoLoginButton>')
    return (
      <div
        {...element}
        ref={ref}
        className={['kakao-cert', element.className].filter(Boolean).join(' ')}
        lang={locale.lang}
        data-part="login"
        data-status={login.status}
        data-theme={theme}
      >
        <LoginStep login={login}>{children}</LoginStep>
        <LoginStatus login={login} />
      </div>
    )
  },
)
KakaoLoginButton.displayName = 'KakaoLoginButton'
