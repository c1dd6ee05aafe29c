import { oneOf, type Reader } from './reader.ts'

/** Reads the surface that a window can get a code from. */
export const readSurface: Reader<'rest' | 'window' | 'client'> = oneOf('rest', 'window', 'client')
