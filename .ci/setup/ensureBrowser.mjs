import { Stop } from '../process/Stop.mjs'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { say } from '../process/say.mjs'
import { aptInstall } from './aptInstall.mjs'
import { findAptGet } from './findAptGet.mjs'
import { findChromium } from './findChromium.mjs'
import { hasKoreanFont } from './hasKoreanFont.mjs'
import { isDebian } from './isDebian.mjs'
import { toolPath } from './toolPath.mjs'

const fonts = 'fonts-noto-cjk'

const playwrightInstall = async (node, withDeps) => {
  const args = ['install', ...(withDeps ? ['--with-deps'] : []), 'chromium']
  const { output } = await capture('playwright', args, { cwd: root, env: toolPath(node) })
  return output
}

/** Finds a Chromium and a Korean font, or brings them; returns the path of the browser. */
export const ensureBrowser = async (node) => {
  const wantsFont = !(await hasKoreanFont())
  let browser = findChromium()
  if (browser && !wantsFont) return browser

  const aptGet = await findAptGet()
  const packages = [
    // Ubuntu's package of that name is a snap, which does not run in a container.
    ...(browser || !isDebian() ? [] : ['chromium', 'fontconfig']),
    ...(wantsFont ? [fonts] : []),
  ]
  let output = ''
  if (aptGet && packages.length > 0) {
    say(`Installing ${packages.join(', ')} (about 30 s)`)
    output += await aptInstall(aptGet, packages)
    browser = findChromium()
  }
  if (!browser) {
    say("Installing Playwright's Chromium (about 30 s)")
    output += await playwrightInstall(node, Boolean(aptGet))
    browser = findChromium()
  }
  if (!browser) {
    const tail = output.trim().split('\n').slice(-8).join('\n  ')
    throw new Stop(`No Chromium was found: install Chrome or Chromium and run this again.\n\n  ${tail}`)
  }
  if (wantsFont && !(await hasKoreanFont()))
    say(`No Korean font was found: install ${fonts}, or screenshots show boxes`)
  return browser
}
