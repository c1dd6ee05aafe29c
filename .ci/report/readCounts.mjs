import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../process/root.mjs'

/** What a step counts for: its test cases when it leaves a report, otherwise itself. */
export const readCounts = ({ report, count }, code) => {
  if (!report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  try {
    const counts = count(JSON.parse(readFileSync(join(root, report), 'utf8')))
    const isSilent = counts.failed === 0 && (code !== 0 || counts.passed === 0)
    return isSilent ? { ...counts, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
