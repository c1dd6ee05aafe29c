import { expect, it } from 'vitest'
import { sandboxApi } from '../sandbox/sandboxApi.ts'
import { windowApi } from './windowApi.ts'

it.each([
  ['windowApi', windowApi],
  ['sandboxApi', sandboxApi],
])('%s names no method and path twice', (_, api) => {
  const calls = Object.values(api).map(({ method, path }) => `${method} ${path}`)
  expect(new Set(calls).size).toBe(calls.length)
})
