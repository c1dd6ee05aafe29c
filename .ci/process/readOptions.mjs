import util from 'node:util'
import { Stop } from './Stop.mjs'

const explain = (error) => error.message.split(/[.\n]/)[0]

/** The options of the command line; an unknown one is a sentence, not a stack. */
export const readOptions = (options) => {
  try {
    return util.parseArgs({ options: { help: { type: 'boolean', short: 'h' }, ...options } }).values
  } catch (error) {
    throw new Stop(`${explain(error)}: run it with --help to see what it takes.`)
  }
}
