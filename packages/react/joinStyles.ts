import { fileURLToPath } from 'node:url'
import { bundle } from 'lightningcss'

const version = (major: number) => major << 16

// The oldest browsers that the window opens in: those with AbortSignal.timeout, as createBrowserPage of the flow asks.
const targets = { chrome: version(103), firefox: version(100), safari: version(16) }

/** Joins the files of the stylesheet into the one that is shipped. */
export const joinStyles = (): Uint8Array =>
  bundle({
    filename: fileURLToPath(new URL('src/styles.css', import.meta.url)),
    minify: true,
    targets,
  }).code
