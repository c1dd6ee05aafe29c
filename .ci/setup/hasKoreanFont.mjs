import { capture } from '../process/capture.mjs'

/** Only Linux comes without one. */
export const hasKoreanFont = async () => {
  if (process.platform !== 'linux') return true
  const { code, output } = await capture('fc-list', [':lang=ko', 'family'])
  return code === 0 && output.trim() !== ''
}
