import { Stop } from '../process/Stop.mjs'
import { say } from '../process/say.mjs'
import { aptInstall } from './aptInstall.mjs'
import { findAptGet } from './findAptGet.mjs'
import { isDebian } from './isDebian.mjs'
import { otherBrowsers } from './otherBrowsers.mjs'

/** Finds a browser beside Chromium, or brings it where Debian has it; returns the variable that says where it is. */
export const ensureOtherBrowser = async (name) => {
  const { variable, find, packages, missing } = otherBrowsers[name]
  let path = find()
  let output = ''
  const aptGet = path === undefined && isDebian() ? await findAptGet() : undefined
  if (aptGet) {
    say(`Installing ${packages.join(', ')} (about a minute)`)
    output = await aptInstall(aptGet, packages)
    path = find()
  }
  if (path === undefined) {
    const tail = output.trim().split('\n').slice(-8).join('\n  ')
    throw new Stop(`${missing}; or leave it out with --only.${tail && `\n\n  ${tail}`}`)
  }
  return { [variable]: path }
}
