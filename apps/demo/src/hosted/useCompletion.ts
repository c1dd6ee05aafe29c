import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { askRelay, type Answer } from './askRelay.ts'

interface Signed {
  readonly txId: string
  readonly state: string
}

/** Has the bank's server verify what came back. A lost answer is asked for again: the relay says the same once more. */
export const useCompletion = (): UseMutationResult<Answer<{ readonly txId: string }>, Error, Signed> =>
  useMutation({ mutationFn: (signed) => askRelay('/hosted/complete', signed), retry: 3 })
