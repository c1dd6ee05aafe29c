import { use } from 'react'
import { ChangesContext } from './ChangesContext.ts'

/** What the sandbox told about its changes. */
export const useChanges = () => use(ChangesContext)
