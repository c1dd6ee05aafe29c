import { expect, it } from 'vitest'
import readme from '../../README.md?raw'
import * as api from '../index.ts'
import ownWindow from './OwnWindow.tsx?raw'
import signButton from './SignButton.tsx?raw'
import transferButton from './TransferButton.tsx?raw'

const asInstalled = (source: string) =>
  source
    .replace("'../index.ts'", "'@kakao-cert/react'")
    .replace("'../locales/ko.ts'", "'@kakao-cert/react/locales/ko'")
    .replace("'../styles.css'", "'@kakao-cert/react/styles.css'")

it.each([
  ['SignButton', signButton],
  ['OwnWindow', ownWindow],
  ['TransferButton', transferButton],
])('has the example that the compiler checks: %s', (_, source) => {
  expect(readme).toContain(`\`\`\`tsx\n${asInstalled(source)}\`\`\``)
})

it('names everything that can be used', () => {
  expect(Object.keys(api).filter((name) => !readme.includes(name))).toEqual([])
})
