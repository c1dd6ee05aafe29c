import type { Cause, Code, Surface } from './Row.ts'

/** What a person signing reads: what happened, what to do, and the label of the button that does it. */
export interface UserText {
  readonly title: string
  readonly body: string
  readonly action: string
}

/** What a developer reads. */
export interface DeveloperText {
  readonly cause: string
  readonly remedy: string
}

type WithCauses<T, S extends Surface, C extends Code<S>> = [Cause<S, C>] extends [never]
  ? T
  : T & { readonly causes: Readonly<Record<Cause<S, C>, T>> }

type TextsOf<T, S extends Surface> = { readonly [C in Code<S>]: WithCauses<T, S, C> }

/** User texts of one surface: every code, and every cause of a code that has several. */
export type UserTexts<S extends Surface> = TextsOf<UserText, S>

/** Developer texts of one surface. */
export type DeveloperTexts<S extends Surface> = TextsOf<DeveloperText, S>

/** User texts of one language for some surfaces; `client` is always there, because it has the text for an unknown code. */
export type Locale<S extends Surface = Surface> = { readonly [K in S | 'client']: UserTexts<K> }

/** Developer texts of one language for all surfaces. */
export type DeveloperLocale = { readonly [K in Surface]: DeveloperTexts<K> }
