import { PNG } from 'pngjs'

/** A part of a picture, in its pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Cuts a part out of a PNG. */
export const cropTo = ({ x, y, width, height }: Box, png: Buffer): Buffer => {
  const whole = PNG.sync.read(png)
  const part = new PNG({ width: Math.round(width), height: Math.round(height) })
  PNG.bitblt(whole, part, Math.round(x), Math.round(y), part.width, part.height, 0, 0)
  return PNG.sync.write(part)
}
