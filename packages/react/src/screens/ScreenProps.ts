import type { KakaoSign } from '../KakaoSign.ts'

/** Props of a screen that shows some statuses. */
export interface ScreenProps<S extends KakaoSign['status']> {
  readonly sign: Extract<KakaoSign, { status: S }>
  /** Whether the heading takes the focus. */
  readonly isFocused: boolean
  /** Closes what the screen stands in, where that can be closed. */
  readonly onClose: (() => void) | undefined
}
