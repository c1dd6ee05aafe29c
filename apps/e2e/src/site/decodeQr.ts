import jsqr from 'jsqr'
import { PNG } from 'pngjs'

/** What the QR code in a PNG says. */
export const decodeQr = (png: Uint8Array): string => {
  const { data, width, height } = PNG.sync.read(Buffer.from(png))
  const code = jsqr(new Uint8ClampedArray(data), width, height)
  if (!code) throw new Error('No QR code can be read off the screen.')
  return code.data
}
