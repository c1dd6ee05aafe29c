import type { Locator } from '@playwright/test'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'

/** Reads a QR code off the screen, as a camera does. */
export const readQr = async (image: Locator): Promise<string> => {
  const { data, width, height } = PNG.sync.read(await image.screenshot())
  const code = jsqr(new Uint8ClampedArray(data), width, height)
  if (!code) throw new Error('No QR code can be read off the screen.')
  return code.data
}
