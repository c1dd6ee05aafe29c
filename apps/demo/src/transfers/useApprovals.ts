import { createAppBridge, useShortSign, type KakaoShortSign } from '@kakao-cert/react'
import { useEffect, useRef, useState } from 'react'
import type { TransferTexts } from './TransferTexts.ts'
import { transfers } from './transfers.ts'

interface Approvals {
  readonly sign: KakaoShortSign
  /** The counter of the short signature that approved a transfer, by its id. */
  readonly approved: ReadonlyMap<string, number>
  /** Approves transfers one after the other. */
  readonly approve: (ids: readonly string[]) => void
}

/** In the web view of the bank's app the app has the key; in a browser there is no app. */
const bridge = createAppBridge('bankApp')

const dataOf = (id: string): string =>
  JSON.stringify(transfers.find((transfer) => transfer.id === id) ?? { id })

/** Approves transfers by short signatures, one for each. */
export const useApprovals = ({ requestTitle, terms }: TransferTexts): Approvals => {
  const [approved, setApproved] = useState<ReadonlyMap<string, number>>(new Map())
  const [queue, setQueue] = useState<readonly string[]>([])
  /** The one whose signature is under way. */
  const signing = useRef<string>(undefined)

  const sign = useShortSign({
    title: requestTitle,
    text: terms,
    sessionHours: 6,
    pollMs: 1000,
    bridge,
    onFail: () => {
      signing.current = undefined
      setQueue([])
    },
  })

  useEffect(() => {
    if (sign.status !== 'ready') return
    const signed = signing.current
    const [next] = queue
    if (signed === undefined && next !== undefined) {
      signing.current = next
      sign.sign(dataOf(next))
    }
    if (signed === undefined) return
    signing.current = undefined
    const { accepted, notice } = sign
    if (accepted && !notice) setApproved((before) => new Map(before).set(signed, accepted.counter))
    // What was refused is not tried again by itself, nor is what stands behind it.
    setQueue((waiting) => (notice ? [] : waiting.slice(1)))
  }, [sign, queue])

  return { sign, approved, approve: setQueue }
}
