import type { Overrides } from '@kakao-cert/codes'
import type { Ports, Transport } from '@kakao-cert/flow'
import { createBrowserPorts } from '@kakao-cert/flow/browser'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { useContext, useMemo, useState, type ReactNode } from 'react'
import { KakaoCertContext, type KakaoCertContextValue, type Links } from './KakaoCertContext.ts'
import type { KakaoCertLocale } from './locales/KakaoCertLocale.ts'
import type { Messages } from './locales/Messages.ts'
import { withQueryClient } from './withQueryClient.ts'

/** Props of `KakaoCertProvider`. */
export interface KakaoCertProviderProps {
  /** Where the window API is: your relay, such as `/cert`, or a sandbox, such as `http://localhost:4100/window/v1`. */
  readonly endpoint: string
  /** The contract's settlement ID (정산 ID). */
  readonly settleId: string
  /** Texts, from `@kakao-cert/react/locales/…`. */
  readonly locale: KakaoCertLocale
  /** Your own wording of single texts of the window. */
  readonly messages?: Partial<Messages>
  /** Your own wording of what is said about single codes. */
  readonly codeTexts?: Overrides
  /** Pages for actions that lead out of the window, such as `{ contact: '/support' }`, and guides, such as `issueCertificate`. */
  readonly links?: Links
  /** What a phone is offered, where the window does not open: a button to your own route. */
  readonly mobileRoute?: ReactNode
  /** Error screens also say what the developer has to know: cause and remedy. Not for production. @default false */
  readonly debug?: boolean
  /** `auto` follows the person's device. @default 'auto' */
  readonly theme?: 'light' | 'dark' | 'auto'
  /** Only where the server asks for it: a sandbox does. */
  readonly javascriptKey?: string
  /** Speaks the window API in another way than by HTTP; for tests and stories. */
  readonly transport?: Transport
  /** Other ports, for tests and stories. */
  readonly ports?: Partial<Ports>
  readonly children?: ReactNode
}

const noLinks: Links = {}

/**
 * Tells every window and hook below it where the server is and how to speak. Uses the page's `QueryClient` where there
 * is one.
 *
 * @example
 * <KakaoCertProvider endpoint="/cert" settleId="…" locale={ko}>
 *   <App />
 * </KakaoCertProvider>
 */
export const KakaoCertProvider = ({
  endpoint,
  settleId,
  locale,
  messages,
  codeTexts,
  links = noLinks,
  mobileRoute,
  debug,
  theme = 'auto',
  javascriptKey,
  transport,
  ports,
  children,
}: KakaoCertProviderProps): ReactNode => {
  const pageClient = useContext(QueryClientContext)
  const [ownClient] = useState(() => pageClient ?? new QueryClient())
  const queryClient = pageClient ?? ownClient

  const allPorts = useMemo((): Ports => {
    const browser = createBrowserPorts({ endpoint, ...(javascriptKey !== undefined && { javascriptKey }) })
    const used = { ...browser, ...ports }
    return { ...used, transport: withQueryClient(transport ?? used.transport, queryClient) }
  }, [endpoint, javascriptKey, transport, ports, queryClient])

  const value = useMemo(
    (): KakaoCertContextValue => ({
      ports: allPorts,
      endpoint,
      settleId,
      locale,
      messages: { ...locale.messages, ...messages },
      codeTexts,
      links,
      mobileRoute,
      debug,
      theme,
    }),
    [allPorts, endpoint, settleId, locale, messages, codeTexts, links, mobileRoute, debug, theme],
  )

  return (
    <QueryClientProvider client={queryClient}>
      <KakaoCertContext.Provider value={value}>{children}</KakaoCertContext.Provider>
    </QueryClientProvider>
  )
}
