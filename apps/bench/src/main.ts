import { comparePeerMachines } from './comparePeerMachines.ts'
import { comparePeerParsers } from './comparePeerParsers.ts'

console.log('Medians of one run on this machine. The ratio is to the first line: above 1 is slower.')
await comparePeerParsers()
await comparePeerMachines()
