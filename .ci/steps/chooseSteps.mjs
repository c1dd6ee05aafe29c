import { Stop } from '../process/Stop.mjs'
import { steps } from './steps.mjs'

/** The steps named in `--only a,b`, or all. */
export const chooseSteps = (only) => {
  if (only === undefined) return steps
  const names = only.split(',').map((name) => name.trim())
  const unknown = names.find((name) => steps.every((step) => step.name !== name))
  if (unknown === undefined) return steps.filter(({ name }) => names.includes(name))
  throw new Stop(`There is no step "${unknown}": choose from ${steps.map(({ name }) => name).join(', ')}.`)
}
