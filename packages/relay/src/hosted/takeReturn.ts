import type { Reason } from '@kakao-cert/protocol'
import type { HostedWindow } from './HostedWindow.ts'

type Taken =
  | {
      readonly ok: true
      readonly window: HostedWindow
      /** When it came back first. */
      readonly atMs: number
    }
  | { readonly ok: false; readonly reason: Reason }

/** Whether a return is that of a window of this browser: the first with its state, or the same again. */
export const takeReturn = (
  window: HostedWindow | undefined,
  { binding, txId }: { readonly binding: string; readonly txId: string },
  nowMs: number,
): Taken => {
  // Another browser's window is as unknown as one that never was.
  if (window?.binding !== binding) return { ok: false, reason: 'unknownSession' }
  const { returned } = window
  if (returned)
    return returned.txId === txId
      ? { ok: true, window, atMs: returned.atMs }
      : { ok: false, reason: 'wrongState' }
  if (nowMs >= window.expiresAtMs) return { ok: false, reason: 'validityOver' }
  return { ok: true, window: { ...window, returned: { txId, atMs: nowMs } }, atMs: nowMs }
}
