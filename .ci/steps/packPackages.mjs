import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Stop } from '../process/Stop.mjs'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { listWorkspaces } from '../setup/listWorkspaces.mjs'
import { toolPath } from '../setup/toolPath.mjs'

const env = toolPath(process.execPath)

const must = async (command, args, cwd) => {
  const { code, output } = await capture(command, args, { cwd, env })
  if (code !== 0)
    throw new Stop(`${command} ${args[0]} failed in ${cwd}: mend what it says here.\n\n${output}`)
}

const linkDependencies = (source, installed, manifest) => {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  for (const name of names.filter((one) => !one.startsWith('@kakao-cert/'))) {
    const link = join(installed, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(source, 'node_modules', name), link, 'junction')
  }
}

const pack = async (path, folder) => {
  const source = join(root, path)
  if (!existsSync(join(source, 'dist'))) throw new Stop(`${path} has no dist: run pnpm build first.`)
  const { name } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const tarball = join(folder, `${name.split('/')[1]}.tgz`)
  await must('pnpm', ['pack', '--out', tarball], source)

  const installed = join(folder, 'node_modules', name)
  mkdirSync(installed, { recursive: true })
  await must('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], folder)
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  linkDependencies(source, installed, manifest)
  return { name, tarball, installed, manifest }
}

/** Packs every package as it would be published, and unpacks them beside each other as npm would. */
export const packPackages = async (folder) => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const packed = []
  for (const path of listWorkspaces('packages')) packed.push(await pack(path, folder))
  return packed
}
