import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findCommand } from './findCommand.mjs'

const inMacOs = '/Applications/Firefox.app/Contents/MacOS/firefox'

const findFirefox = () =>
  findCommand(['firefox-esr', 'firefox']) ?? (existsSync(inMacOs) ? inMacOs : undefined)

// Debian has it in a folder of its architecture and of the version of the interface.
const findMiniBrowser = () =>
  ['/usr/lib', '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .filter((folder) => /-linux-gnu$|libexec$|lib$/.test(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((path) => existsSync(path))

const findWebKit = () => {
  const hasAll = ['WebKitWebDriver', 'Xvfb'].every((name) => findCommand([name]))
  return hasAll ? findMiniBrowser() : undefined
}

/** The browsers that are walked through beside Chromium: where each is, and what Debian calls it. */
export const otherBrowsers = {
  firefox: {
    variable: 'FIREFOX_PATH',
    find: () => process.env.FIREFOX_PATH ?? findFirefox(),
    packages: ['firefox-esr'],
    missing: 'Firefox was not found: install it (Debian: firefox-esr), or say where it is in FIREFOX_PATH',
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    find: () => process.env.WEBKIT_PATH ?? findWebKit(),
    packages: ['webkit2gtk-driver', 'xvfb'],
    missing: 'WebKitGTK was not found: install its driver and Xvfb (Debian: webkit2gtk-driver, xvfb)',
  },
}
