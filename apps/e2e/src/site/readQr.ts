import type { Locator } from '@playwright/test'
import { decodeQr } from './decodeQr.ts'

/** Reads a QR code off the screen, as a camera does. */
export const readQr = async (image: Locator): Promise<string> => decodeQr(await image.screenshot())
