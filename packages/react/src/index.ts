'use client'

export { CertErrorScreen, type CertErrorScreenProps } from './CertErrorScreen.tsx'
export { KakaoCertProvider, type KakaoCertProviderProps } from './KakaoCertProvider.tsx'
export { KakaoCertWindow, type KakaoCertWindowProps, type OpenChangeDetails } from './KakaoCertWindow.tsx'
export type { KakaoSign } from './KakaoSign.ts'
export type { KakaoCertLocale } from './locales/KakaoCertLocale.ts'
export type { MessageKey, Messages } from './locales/Messages.ts'
export { useKakaoSign, type UseKakaoSignOptions } from './useKakaoSign.ts'
