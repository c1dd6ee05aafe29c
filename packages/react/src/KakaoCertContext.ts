import type { Ports } from '@kakao-cert/flow'
import type { Overrides, UserAction } from '@kakao-cert/codes'
import { createContext, useContext, type ReactNode } from 'react'
import type { KakaoCertLocale } from './locales/KakaoCertLocale.ts'
import type { Messages } from './locales/Messages.ts'

type OutwardAction = Extract<
  UserAction,
  'contact' | 'tryLater' | 'updateBrowser' | 'issueCertificate' | 'unblockChannel' | 'updateKakaoTalk'
>

/** Where an action of an error screen leads; for the last three a guide, beside the button that starts again. */
export type Links = { readonly [A in OutwardAction]?: string }

/** What a provider gives to everything below it. */
export interface KakaoCertContextValue {
  readonly ports: Ports
  readonly endpoint: string
  readonly settleId: string
  readonly locale: KakaoCertLocale
  readonly messages: Messages
  readonly codeTexts: Overrides | undefined
  readonly links: Links
  readonly mobileRoute: ReactNode
  readonly debug: boolean | undefined
  readonly theme: 'light' | 'dark' | 'auto'
}

export const KakaoCertContext = createContext<KakaoCertContextValue | undefined>(undefined)

/**
 * Reads the provider.
 *
 * @param user what is asking, for the error where there is no provider
 */
export const useKakaoCertContext = (user: string): KakaoCertContextValue => {
  const value = useContext(KakaoCertContext)
  if (!value) throw new Error(`${user} needs a <KakaoCertProvider> above it. Wrap your page in one.`)
  return value
}
