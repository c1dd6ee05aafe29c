import { capture } from '../process/capture.mjs'

/** Installs packages of the system; returns all that was said. */
export const aptInstall = async ([command, ...args], packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await capture(command, [...args, 'update'], { env })
  const install = await capture(command, [...args, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
  })
  return update.output + install.output
}
