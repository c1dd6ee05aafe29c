import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright'

const systemChromium = '/usr/bin/chromium'

/** Launches Chromium: the one that is named, that of the system, or the one that Playwright installed. */
export const launchChromium = (): Promise<Browser> => {
  const path = process.env['CHROMIUM_PATH'] ?? (existsSync(systemChromium) ? systemChromium : undefined)
  return chromium.launch({
    ...(path !== undefined && { executablePath: path }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}
