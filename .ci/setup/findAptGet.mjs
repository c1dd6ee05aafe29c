import { existsSync } from 'node:fs'
import { capture } from '../process/capture.mjs'

/** How to call apt-get as root without a password, where that is possible. */
export const findAptGet = async () => {
  if (!existsSync('/usr/bin/apt-get')) return undefined
  if (process.getuid() === 0) return ['apt-get']
  const { code } = await capture('sudo', ['-n', 'true'])
  return code === 0 ? ['sudo', '-n', 'apt-get'] : undefined
}
