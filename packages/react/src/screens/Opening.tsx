import type { ReactNode } from 'react'
import { useText } from '../useText.ts'
import { Progress } from './Progress.tsx'
import type { ScreenProps } from './ScreenProps.ts'

/** The session is asked for. */
export const Opening = ({ isFocused }: Pick<ScreenProps<'opening'>, 'isFocused'>): ReactNode => (
  <Progress label={useText()('opening')} isFocused={isFocused} />
)
