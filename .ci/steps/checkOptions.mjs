import { readOptions } from '../process/readOptions.mjs'
import { steps } from './steps.mjs'

const help = `npm test [-- options]   brings what is missing and runs every check
pnpm check [options]    the checks alone

  --only a,b   some steps: ${steps.map(({ name }) => name).join(', ')}
  --port N     first of ten ports for the servers under test (4600)
  --help       this text`

/** The options of the check, or nothing when help was asked for and given. */
export const checkOptions = () => {
  const options = readOptions({ only: { type: 'string' }, port: { type: 'string' } })
  if (!options.help) return options
  console.log(help)
  return undefined
}
