import type { Launched } from './Driver.ts'
import { launchChromium } from './launchChromium.ts'
import { launchFirefox } from './launchFirefox.ts'
import { launchWebKit } from './launchWebKit.ts'

const pathOf = (variable: string): string => {
  const path = process.env[variable]
  if (path === undefined) throw new Error(`${variable} is not set: run the walks with pnpm test:browsers.`)
  return path
}

/** How each browser is launched. */
export const launchers = {
  chromium: launchChromium,
  firefox: () => launchFirefox(pathOf('FIREFOX_PATH')),
  webkit: () => launchWebKit(pathOf('WEBKIT_PATH')),
} satisfies Readonly<Record<string, () => Promise<Launched>>>

export type BrowserName = keyof typeof launchers
