import { KakaoLoginButton, useKakaoLogin } from '@kakao-cert/react'
import type { ReactNode } from 'react'
import type { Texts } from '../texts/Texts.ts'

interface Props {
  readonly texts: Texts
  readonly sandboxUrl: string
}

/** The bank's login: a text that is signed, the button, and who comes back logged in. */
export const LoginPanel = ({ texts, sandboxUrl }: Props): ReactNode => {
  const login = useKakaoLogin({
    sdk: {
      url: `${sandboxUrl}/sdk/:version/kakao.min.js`,
      version: '2.7.5-sandbox',
      javascriptKey: 'sandbox-javascript-key',
    },
    // With the language, so that the page comes back in it.
    redirectUri: new URL(`/login/?lang=${texts.lang}`, location.origin).href,
    signData: texts.loginTerms,
    identifyItems: ['name', 'ci'],
  })
  const isDone = login.status === 'succeeded'
  return (
    <article className="card" data-status={login.status}>
      <div role="status">
        <h1 className="title">{isDone ? texts.loginDoneHeading : texts.loginHeading}</h1>
        <p className="lead">{isDone ? texts.loginDoneBody : texts.loginLead}</p>
        {isDone && (
          <p className="muted">
            {texts.txId} <code>{login.completion.txId}</code>
          </p>
        )}
      </div>
      {isDone ? (
        <button type="button" className="plain" onClick={login.start}>
          {texts.loginAgain}
        </button>
      ) : (
        <>
          <section aria-labelledby="login-terms">
            <h2 className="subtitle" id="login-terms">
              {texts.loginTermsHeading}
            </h2>
            <p className="terms">{texts.loginTerms}</p>
          </section>
          <KakaoLoginButton login={login} />
        </>
      )}
    </article>
  )
}
