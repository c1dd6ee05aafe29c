import type { ComponentType, ReactNode } from 'react'
import type { KakaoSign } from '../KakaoSign.ts'
import type { ScreenProps } from '../screens/ScreenProps.ts'
import { useShown, type Shown } from './SignContext.ts'

const isAt = <S extends KakaoSign['status']>(
  shown: Shown,
  statuses: readonly S[],
): shown is Shown & ScreenProps<S> => (statuses as readonly string[]).includes(shown.sign.status)

/** A part that shows a screen at the statuses that the screen is for, and nothing at any other. */
export const asStep =
  <S extends KakaoSign['status']>(
    Screen: ComponentType<ScreenProps<S>>,
    ...statuses: readonly S[]
  ): (() => ReactNode) =>
  () => {
    const shown = useShown()
    return (
      isAt(shown, statuses) && (
        <div data-part="step">
          <Screen {...shown} />
        </div>
      )
    )
  }
