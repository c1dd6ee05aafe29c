import { existsSync } from 'node:fs'

const systemChromium = '/usr/bin/chromium'
// Without either, Playwright takes the browser that it installed itself.
const executablePath =
  process.env['CHROMIUM_PATH'] ?? (existsSync(systemChromium) ? systemChromium : undefined)

/** How Chromium is launched here. */
export const chromiumOptions: { readonly executablePath?: string; readonly args: string[] } = {
  ...(executablePath !== undefined && { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
