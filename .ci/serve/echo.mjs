import { createInterface } from 'node:readline'

/** Passes a server's lines on, each with the name of the server. */
export const echo = (name, stream, isWanted = () => true) => {
  createInterface({ input: stream }).on('line', (line) => {
    if (line.trim() && isWanted(line)) console.log(`  ${name} │ ${line}`)
  })
}
