import { catalogue } from '@kakao-cert/codes'
import { describe, expect, it } from 'vitest'
import { actionOf } from '../actionOf.ts'
import { ko } from '../locales/ko.ts'
import * as android from './AndroidErrors.stories.tsx'
import * as client from './ClientErrors.stories.tsx'
import * as ios from './IosErrors.stories.tsx'
import * as login from './LoginErrors.stories.tsx'
import * as nextSteps from './NextSteps.stories.tsx'
import * as rest from './RestErrors.stories.tsx'
import * as window from './WindowErrors.stories.tsx'

interface Story {
  readonly name: string
  readonly args: { readonly code: string; readonly cause?: string }
}

const stories = { android, client, ios, login, rest, window }

it('are there for every surface that a locale has texts of', () => {
  expect(Object.keys(stories).sort()).toEqual(Object.keys(ko.codes).sort())
})

it('are there for every next step of a row or a cause, and for no other', () => {
  const { default: _, ...exported } = nextSteps
  const wanted = catalogue.flatMap((row) => [
    row.action,
    ...Object.keys(row.causes ?? {}).map((cause) => actionOf({ ...row, cause })),
  ])
  const shown = Object.values(exported).map(({ args }) => args.action)
  expect(shown.sort()).toEqual([...new Set(wanted)].sort())
})

describe.each(Object.entries(stories))('%s', (surface, { default: meta, ...exported }) => {
  const found = Object.entries<Story>(exported as unknown as Record<string, Story>)

  it('has a story for every row and every separate cause, and no other', () => {
    const wanted = catalogue
      .filter((row) => row.surface === surface)
      .flatMap(({ code, causes = {} }) => [code, ...Object.keys(causes).map((cause) => `${code} ${cause}`)])
    expect(found.map(([, { name }]) => name).sort()).toEqual(wanted.sort())
  })

  it('shows in each story what its name says', () => {
    expect(meta.args.surface).toBe(surface)
    for (const [exportName, { name, args }] of found) {
      const { code, cause } = args
      expect([code, cause].filter(Boolean).join(' ')).toBe(name)
      expect(exportName.toLowerCase()).toBe(`${code}${cause ?? ''}`.replace('.', '').toLowerCase())
    }
  })
})
