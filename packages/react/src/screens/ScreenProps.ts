import type { KakaoSign } from '../KakaoSign.ts'

/** Props of a screen that shows some statuses. */
export interface ScreenProps<S extends KakaoSign['status']> {
  readonly sign: Extract<KakaoSign, { status: S }>
  /** Whether the heading takes the focus. */
  readonly isFocused: boolean
}
