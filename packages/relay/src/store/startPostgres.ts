import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { findPostgres, type PostgresPrograms } from './findPostgres.ts'

/** A real PostgreSQL of a test's own. */
export interface StartedPostgres {
  readonly url: string
  /** Ends it as a maintenance does: who is connected is told and cut off. */
  readonly stop: () => Promise<void>
  /** Starts it again, with what it had. */
  readonly start: () => Promise<void>
  /** Ends it and removes what it had. */
  readonly remove: () => Promise<void>
}

// PostgreSQL refuses to run as root, whom CI often is: then it runs as nobody.
const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

const findPort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

const findPrograms = async (folder: string): Promise<PostgresPrograms> => {
  const found = await findPostgres()
  await Promise.all([found.initdb, found.postgres].map((program) => chmod(program, 0o755)))
  if (spawnSync(found.initdb, ['--version'], owner).status === 0) return found
  // The checkout is closed to nobody, such as in the home of root.
  const copy = join(folder, 'programs')
  await cp(found.folder, copy, { recursive: true, verbatimSymlinks: true })
  const inCopy = (program: string) => join(copy, relative(found.folder, program))
  return { folder: copy, initdb: inCopy(found.initdb), postgres: inCopy(found.postgres) }
}

/** Resolves when it takes connections. */
const listening = (server: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let log = ''
    server.stderr?.on('data', (chunk) => {
      log += String(chunk)
      if (log.includes('ready to accept connections')) resolve()
    })
    server.on('error', reject)
    server.on('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
  })

/** Starts PostgreSQL on a free port, with an empty database. */
export const startPostgres = async (): Promise<StartedPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'relay-postgres-'))
  await chmod(folder, 0o755)
  const data = join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  if (owner.uid !== undefined) await chown(data, owner.uid, owner.gid)
  const { initdb, postgres } = await findPrograms(folder)
  const [port] = await Promise.all([
    findPort(),
    promisify(execFile)(
      initdb,
      ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
      owner,
    ),
  ])

  let server: ChildProcess | undefined
  const kill = () => server?.kill('SIGINT')
  process.on('exit', kill)

  const start = async () => {
    server = spawn(
      postgres,
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories='],
      { ...owner, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_MESSAGES: 'C' } },
    )
    await listening(server)
  }
  const stop = async () => {
    if (!server || server.exitCode !== null) return
    const exited = once(server, 'exit')
    kill()
    await exited
  }
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop,
    start,
    remove: async () => {
      await stop()
      process.off('exit', kill)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
