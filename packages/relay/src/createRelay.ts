import { createBrowserCookie } from './browser/createBrowserCookie.ts'
import { createCompletion } from './complete/createCompletion.ts'
import { institutionName } from './config/institutionName.ts'
import { readOptions } from './config/readOptions.ts'
import { createHash } from './crypto/createHash.ts'
import { createHostedWindows } from './hosted/createHostedWindows.ts'
import { createHealth } from './health/createHealth.ts'
import { createApp } from './http/createApp.ts'
import { createFeeds } from './http/createFeeds.ts'
import { createIdempotency } from './http/createIdempotency.ts'
import { createPost } from './http/createPost.ts'
import { createChangeWaiter } from './ledger/createChangeWaiter.ts'
import { createLedger } from './ledger/createLedger.ts'
import { createSandboxReader } from './ledger/createSandboxReader.ts'
import { systemClock } from './ledger/systemClock.ts'
import { createLimiter } from './limits/createLimiter.ts'
import { createLimits } from './limits/createLimits.ts'
import { createIdTokenReader } from './login/createIdTokenReader.ts'
import { createLogins } from './login/createLogins.ts'
import { createTokenClient } from './login/createTokenClient.ts'
import { consoleLog } from './log/consoleLog.ts'
import { createSafeLog } from './log/createSafeLog.ts'
import { observeLedger } from './observe/observeLedger.ts'
import { observeRest } from './observe/observeRest.ts'
import { observeStore } from './observe/observeStore.ts'
import { createPhoneMethod } from './phone/createPhoneMethod.ts'
import { createDueTimers, patienceMs } from './poller/createDueTimers.ts'
import { createPoller } from './poller/createPoller.ts'
import { createQrMethod } from './qr/createQrMethod.ts'
import { createWindowClient } from './qr/createWindowClient.ts'
import type { RelayHost } from './RelayHost.ts'
import type { RelayOptions } from './RelayOptions.ts'
import { createFetchHttp } from './rest/createFetchHttp.ts'
import { createRestClient } from './rest/createRestClient.ts'
import { createSeal } from './seal/createSeal.ts'
import { createCommands } from './session/createCommands.ts'
import { createHub } from './session/createHub.ts'
import { createSessions } from './session/createSessions.ts'
import { handOver } from './session/rules.ts'
import { toSnapshot } from './session/toSnapshot.ts'
import { createKapiClient } from './short-sign/createKapiClient.ts'
import { createKeyRecords } from './short-sign/createKeyRecords.ts'
import { createShortSign } from './short-sign/createShortSign.ts'
import { createSealedStore } from './store/createSealedStore.ts'
import { createTasks } from './createTasks.ts'
import { createWindow } from './window/createWindow.ts'

/** A relay: mount its `fetch` in your server. */
export interface Relay {
  /**
   * Answers a request; never rejects.
   *
   * @param host what the server knows of the request beside
   */
  readonly fetch: (request: Request, host?: RelayHost) => Promise<Response>
  /** Whether this instance may be sent requests: the store answers, and `close` was not called. Also at `GET ready`. */
  readonly isReady: () => Promise<boolean>
  /**
   * Ends event streams and waiting; what is under way is finished, and what this instance was waiting for is handed over to the
   * others. The store stays open: it is the caller's.
   */
  readonly close: () => Promise<void>
}

/**
 * The server side of the window. The browser speaks the window API with it; it speaks the REST API with the service, keeps the
 * keys, and spends each transaction once.
 *
 * @throws TypeError that tells everything that is wrong with the options, and no secret
 *
 * @example
 * const relay = createRelay({
 *   upstream: 'https://cert-sign.kakao.com', basePath: '/cert', keys, settleId, products, institution: '한빛은행',
 *   secret, sealKeys, store: createSqliteStore('relay.db'), readSigned,
 *   onVerified: ({ txId, signature, signer }) => keepSignature(txId, signature, signer),
 * })
 * app.all('/cert/*', (context) => relay.fetch(context.req.raw))
 */
export const createRelay = (options: RelayOptions): Relay => {
  const config = readOptions(options)
  const { clock = { now: () => Date.now() } } = options
  const log = createSafeLog(options.log ?? consoleLog)
  const store = observeStore(createSealedStore(options.store, createSeal(options.sealKeys)))
  const hash = createHash(options.secret)
  const rest = observeRest(
    createRestClient({
      upstream: config.upstream,
      keys: options.keys,
      wire: config.wire,
      ...(options.http && { http: options.http }),
    }),
  )
  const ledger = observeLedger(
    createLedger({
      store,
      rest,
      readSigned: options.readSigned ?? createSandboxReader({ upstream: config.upstream }),
      phase: config.phase,
      clock: { now: clock.now, wait: systemClock.wait },
      report: (error) => log.warn({ err: error }, 'Something in the way of a transaction is waited out.'),
    }),
  )

  const tasks = createTasks()
  const timers = createDueTimers({
    store,
    clock,
    log,
    tasks,
    look: (id) => poller.look(id),
    recover: ledger.recover,
  })
  const sessions = createSessions({
    store,
    clock,
    onDue: timers.set,
    // Verified at once, or by whoever takes over: the service deletes a signature after ten minutes, and the page may be gone.
    signing: ledger.signing,
    onSigned: (txId) => void tasks.add(ledger.complete(txId)),
  })
  const commands = createCommands(sessions)
  const limiter = createLimiter({ store, clock, limits: config.limits })
  const phone = createPhoneMethod({ config, commands, rest, ledger, limiter, hash })
  const qr =
    options.qr &&
    createQrMethod({ config, window: createWindowClient(options.qr), sessions, commands, ledger, tasks })
  const poller = createPoller({ config, sessions, rest, lookAtWindow: qr?.look, log })

  const complete = createCompletion({
    ledger,
    expectSigner: options.expectSigner ?? (() => true),
    onVerified: options.onVerified ?? (() => undefined),
  })
  const window = createWindow({ config, clock, sessions, commands, phone, qr, complete, tasks })

  const hosted =
    options.hosted && createHostedWindows({ config, store, clock, hash, ledger, complete, limiter })

  const http = options.http ?? createFetchHttp()
  const shortSign =
    options.shortSign &&
    createShortSign({
      settings: options.shortSign,
      settleId: config.settleId,
      records: createKeyRecords(store),
      askSession: createKapiClient({
        apiHost: options.shortSign.apiHost ?? config.upstream,
        keys: options.keys,
        http,
      }),
      rest,
      ledger,
      complete,
      limiter,
      hash,
      clock,
    })

  const changes = createChangeWaiter(store, 'session', { now: clock.now, wait: systemClock.wait })
  const { login } = config
  const logins =
    login &&
    createLogins({
      config: { settleId: config.settleId, login },
      store,
      clock,
      hash,
      changes,
      exchangeCode: createTokenClient({ ...login, http }),
      readIdToken: createIdTokenReader({ ...login, http }),
      ledger,
      complete,
      log,
    })

  const hub = createHub(store)
  const feeds = createFeeds(hub)
  const cookie = createBrowserCookie(hash, config.isCookieSecure)
  const idempotency = createIdempotency({ store, clock, hash })
  let isClosing = false
  const isReady = async () => !isClosing && (await store.isReady())
  const app = createApp({
    config,
    basePath: options.basePath ?? '/',
    log,
    window,
    hosted,
    shortSign,
    logins,
    cookie,
    post: createPost({ cookie, origins: config.origins, idempotency }),
    limits: createLimits({ limiter, hash, clientAddress: options.clientAddress }),
    feeds,
    onOpen: options.onOpen ?? ((asked) => asked),
    isReady,
    // By the machine's time: that of a sandbox may stand still.
    readHealth: createHealth({ ping: async () => (await rest.ping()).ok, nowMs: () => performance.now() }),
    snapshotOf: (session) =>
      toSnapshot(
        session,
        {
          institution: institutionName(options.institution, session.request.locale),
          methods: qr ? ['phone', 'qr'] : ['phone'],
        },
        clock.now(),
      ),
  })

  return {
    isReady,
    fetch: (request, host = {}) => tasks.add(Promise.resolve(app.fetch(request, host))),
    close: async () => {
      isClosing = true
      feeds.close()
      hub.close()
      changes.close()
      qr?.close()
      timers.close()
      await tasks.settled()
      await Promise.allSettled(
        timers
          .left()
          .map((id) => sessions.change(id, (session, nowMs) => handOver(session, nowMs - patienceMs, nowMs))),
      )
      await ledger.close()
    },
  }
}
