import { KakaoCertProvider } from '@kakao-cert/react'
import { en as windowEn } from '@kakao-cert/react/locales/en'
import { ko as windowKo } from '@kakao-cert/react/locales/ko'
import type { ComponentType, ReactNode } from 'react'
import type { PageProps } from './PageProps.ts'
import { useConfig } from './useConfig.ts'
import { useLanguage } from './useLanguage.ts'

/** The demo: a bank's page that asks for a signature. */
export const App = ({ page: Page }: { readonly page: ComponentType<PageProps> }): ReactNode => {
  const { texts, toggle } = useLanguage()
  const config = useConfig()

  if (config.isPending) return <p className="center">{texts.loading}</p>
  if (config.isError) {
    return (
      <div className="center" role="alert">
        <p>{texts.unreachable}</p>
        <button type="button" className="plain" onClick={() => void config.refetch()}>
          {texts.retry}
        </button>
      </div>
    )
  }
  const { sandboxUrl } = config.data
  return (
    <KakaoCertProvider
      endpoint="/cert"
      settleId="SANDBOX-BANK"
      locale={texts.lang === 'ko' ? windowKo : windowEn}
    >
      <Page texts={texts} sandboxUrl={sandboxUrl} onToggleLanguage={toggle} />
    </KakaoCertProvider>
  )
}
