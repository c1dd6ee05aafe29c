import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { askRelay, type Refusal } from './askRelay.ts'

interface Opening {
  readonly settleId: string
  readonly redirectUri: string
  readonly signData: string
}

interface Ticket {
  /** For the next attempt; there is none for a moment. */
  readonly state: string | undefined
  readonly refusal: Refusal | undefined
  /** Has the one after that fetched; the popup of an attempt opens in the click itself, which waits for nothing. */
  readonly use: () => void
  readonly fetchAgain: () => void
}

/** A relay takes a window back for half an hour. */
const freshMs = 10 * 60_000

const lost: Refusal = { surface: 'client', code: 'NETWORK_LOST' }

/** What the relay knows a hosted window by when it comes back: for each attempt another. */
export const useTicket = (opening: Opening): Ticket => {
  const [attempt, setAttempt] = useState(0)
  const { data, isError, refetch } = useQuery({
    queryKey: ['hosted', opening, attempt],
    queryFn: () => askRelay<{ readonly state: string }>('/hosted', opening),
    staleTime: freshMs,
    refetchInterval: freshMs,
  })
  const refused = data?.ok === false ? data.error : undefined
  return {
    state: data?.ok ? data.value.state : undefined,
    refusal: refused ?? (isError ? lost : undefined),
    use: () => setAttempt((before) => before + 1),
    fetchAgain: () => void refetch(),
  }
}
