import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root } from '../process/root.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const inPath = () =>
  process.platform === 'linux'
    ? (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
    : []

const installed = () => [
  ...inPath(),
  ...names.map((name) => `/usr/bin/${name}`),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')),
]

const fromPlaywright = () => {
  try {
    return createRequire(join(root, 'package.json'))('playwright').chromium.executablePath()
  } catch {
    // Before the first installation there is no Playwright to ask.
    return undefined
  }
}

/** The browser that tests run in: the one that was named, one of the system, or Playwright's own. */
export const findChromium = () =>
  [process.env.CHROMIUM_PATH, ...installed(), fromPlaywright()].find((path) => path && existsSync(path))
