import type { LiveState } from './WindowState.ts'

/** Takes away what went wrong with the last command. */
export const withoutNotice = <S extends LiveState>({ notice: _, ...state }: S) => state
