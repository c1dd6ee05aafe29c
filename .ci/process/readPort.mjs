import { Stop } from './Stop.mjs'

/** A port from the command line. */
export const readPort = (name, text, fallback) => {
  if (text === undefined) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Stop(`--${name} ${text} is not a port: give a number from 1 to 65535.`)
}
