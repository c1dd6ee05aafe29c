export const languages = ['ko', 'en', 'ja', 'zh-CN', 'vi'] as const
export const themes = ['light', 'dark', 'forced-colors'] as const

/** Which sheet to make. */
export interface Sheet {
  readonly language: (typeof languages)[number]
  readonly theme: (typeof themes)[number]
}
