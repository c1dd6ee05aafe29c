import { spawnSync } from 'node:child_process'

/** Signals a child and everything it started. */
export const signalTree = (child, signal) => {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already, which is what we wanted.
  }
}
