import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Personal } from '../personal/Personal.ts'
import type { RestClient } from '../rest/RestClient.ts'
import { createSqliteStore } from '../store/createSqliteStore.ts'
import type { Store } from '../store/Store.ts'
import { createLedger, type LedgerOptions } from './createLedger.ts'
import { createTestClock, settleAll } from './createTestClock.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import { fixtureNowMs as startMs, issued } from './ledgerFixtures.ts'
import type { ReadSigned } from './ReadSigned.ts'

type Answers = Pick<RestClient, 'verify' | 'signerInfo'>

const { txId } = issued
const signature = { signedData: 'signed token' }
const signer = { name: '홍길동', ci: 'CI' }
const lost = {
  ok: false,
  error: { surface: 'client', code: 'NETWORK_LOST' },
  sent: 'unknown',
} as const
const refusedWith = (code: string) =>
  ({ ok: false, error: { surface: 'rest', code }, sent: 'refused' }) as const
const outcome = {
  ok: true,
  value: {
    txId,
    product: issued.product,
    settleId: issued.settleId,
    signData: issued.signData,
    signature,
    signer: expect.any(Personal),
    signedAtMs: startMs,
  },
}
const unreached = { ok: false, error: { surface: 'client', code: 'NETWORK_LOST' } }
const failedWith = (code: string) => ({ ok: false, error: { surface: 'rest', code } })

const readSigned: ReadSigned = async ({ signedData }) => /^signed (.*)$/.exec(signedData)?.[1]

let store: Store
let clock: ReturnType<typeof createTestClock>
// As the service answers when all is well.
let verify: ReturnType<typeof vi.fn<() => Promise<unknown>>>
let signerInfo: ReturnType<typeof vi.fn<() => Promise<unknown>>>
let report: ReturnType<typeof vi.fn<(error: unknown) => void>>

beforeEach(() => {
  store = createSqliteStore(':memory:')
  clock = createTestClock(startMs)
  verify = vi.fn(async () => ({ ok: true, value: signature }))
  signerInfo = vi.fn(async () => ({ ok: true, value: new Personal(signer) }))
  report = vi.fn()
})
afterEach(() => store.close())

const createInstance = (options: Partial<LedgerOptions> = {}) =>
  createLedger({
    store,
    rest: { verify, signerInfo, timeoutMs: 10_000 } as Answers & { timeoutMs: number },
    readSigned,
    phase: 'test',
    clock,
    report,
    ...options,
  })

const signedAt = async (ledger: ReturnType<typeof createInstance>) => {
  await ledger.issue(issued)
  await ledger.signed(txId, startMs)
}

/** A store that tells as what a transaction was written, one after the other. */
const createTellingStore = () => {
  const written: string[] = []
  const telling: Store = {
    ...store,
    write: async (changes) => {
      const isWritten = await store.write(changes)
      const [change] = changes
      const { state } = JSON.parse(change!.value) as KeptTransaction
      if (isWritten) written.push(state.status)
      return isWritten
    },
  }
  return { telling, written }
}

/** Lets a process die: nothing that it waits for comes any more, and nothing that it does arrives. */
const createMortal = () => {
  const never = new Promise<never>(() => {})
  let isDead = false
  const orNever = async <T>(doing: () => Promise<T>): Promise<T> => {
    if (isDead) return never
    const result = await doing()
    return isDead ? never : result
  }
  return {
    die: () => {
      isDead = true
    },
    options: {
      store: {
        read: (...args) => orNever(() => store.read(...args)),
        write: (changes) => orNever(() => store.write(changes)),
        listDue: (...args) => orNever(() => store.listDue(...args)),
        watch: store.watch,
      },
      clock: { now: clock.now, wait: (ms, signal) => orNever(() => clock.wait(ms, signal)) },
    } satisfies Partial<LedgerOptions>,
  }
}

describe('a transaction', () => {
  it('is completed, with one call of each step', async () => {
    const ledger = createInstance()
    await signedAt(ledger)
    const completed = await ledger.complete(txId)
    expect(completed).toEqual(outcome)
    expect(completed.ok && completed.value.signer.reveal()).toEqual(signer)
    expect([verify.mock.calls, signerInfo.mock.calls]).toEqual([
      [[issued.product, txId]],
      [[issued.product, txId]],
    ])
  })

  it('is answered to whoever asks later, at any instance, without a call', async () => {
    const ledger = createInstance()
    await signedAt(ledger)
    await ledger.complete(txId)
    await clock.advance(3_600_000)
    expect(await ledger.complete(txId)).toEqual(outcome)
    expect(await createInstance().complete(txId)).toEqual(outcome)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length]).toEqual([1, 1])
  })

  it('is completed once for many who ask at once, at several instances', async () => {
    const ledgers = Array.from({ length: 3 }, () => createInstance())
    await signedAt(ledgers[0]!)
    const asking = ledgers.flatMap((ledger) => Array.from({ length: 20 }, () => ledger.complete(txId)))
    await clock.advance(5000)
    for (const each of await Promise.all(asking)) expect(each).toEqual(outcome)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length]).toEqual([1, 1])
  })

  it('that was not issued here is unknown, and no call is made', async () => {
    expect(await createInstance().complete('other')).toEqual(failedWith('E2003'))
    expect(verify).not.toHaveBeenCalled()
  })

  it('is not verified before the signature or after the validity', async () => {
    const ledger = createInstance()
    await ledger.issue(issued)
    expect(await ledger.complete(txId)).toEqual(failedWith('E2006'))
    await clock.advance(300_000)
    expect(await ledger.complete(txId)).toEqual(failedWith('E2007'))
    expect(verify).not.toHaveBeenCalled()
  })

  it('is not verified ten minutes after the signature', async () => {
    const ledger = createInstance()
    await signedAt(ledger)
    await clock.advance(600_001)
    expect(await ledger.complete(txId)).toEqual(failedWith('E2013'))
    expect(verify).not.toHaveBeenCalled()
  })

  it('stays as it was first issued', async () => {
    const ledger = createInstance()
    await signedAt(ledger)
    await ledger.issue({ ...issued, signData: 'other' })
    expect(await ledger.complete(txId)).toEqual(outcome)
  })

  it('of a sandbox is refused in production', async () => {
    const ledger = createInstance({ phase: 'production' })
    const sandboxTxId = '015a4db0c5-90cf-43cc-8820-3af23f76a491'
    expect(await ledger.issue({ ...issued, txId: sandboxTxId })).toEqual(failedWith('E2003'))
    await ledger.signed(sandboxTxId, startMs)
    expect(await ledger.complete(sandboxTxId)).toEqual(failedWith('E2003'))
    expect(await ledger.issue(issued)).toEqual({ ok: true, value: null })
  })

  it('can be looked up with its signature, and is erased when its time is over', async () => {
    const ledger = createInstance({ keepMs: 1000 })
    await signedAt(ledger)
    await ledger.complete(txId)
    expect(await ledger.find(txId)).toMatchObject({ state: { status: 'completed', signature } })
    const endMs = issued.validUntilMs + 600_000 + 1000
    expect([await store.erase(endMs - 1), await store.erase(endMs)]).toEqual([0, 1])
  })
})

describe('what was signed', () => {
  it('has to be what was issued: otherwise nobody is asked who signed, and the signature is kept', async () => {
    verify.mockResolvedValue({ ok: true, value: { signedData: 'signed something else' } })
    const ledger = createInstance()
    await signedAt(ledger)
    const mismatch = { ok: false, error: { surface: 'client', code: 'SIGNATURE_MISMATCH' } }
    const handOver = vi.fn<() => Promise<unknown>>()
    expect(await ledger.deliver(txId, handOver)).toEqual(mismatch)
    expect(await ledger.complete(txId)).toEqual(mismatch)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length, handOver.mock.calls.length]).toEqual([
      1, 0, 0,
    ])
    expect(await ledger.find(txId)).toMatchObject({
      state: { signature: { signedData: 'signed something else' } },
    })
  })

  it('is judged when that is possible again', async () => {
    const judge = vi.fn(readSigned).mockRejectedValueOnce(new Error('no keys'))
    const ledger = createInstance({ readSigned: judge })
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(1000)
    expect(await asked).toEqual(outcome)
    expect(report.mock.calls).toEqual([[new Error('no keys')]])
  })

  it('is judged later where that is not possible for long, and nobody is asked who signed meanwhile', async () => {
    const judge = vi.fn(readSigned).mockRejectedValue(new Error('no keys'))
    const ledger = createInstance({ readSigned: judge })
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(6000)
    expect(await asked).toEqual(unreached)
    expect(signerInfo).not.toHaveBeenCalled()
    judge.mockImplementation(readSigned)
    await clock.advance(1000)
    expect(await ledger.complete(txId)).toEqual(outcome)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length]).toEqual([1, 1])
  })

  it('may take longer to be judged than a claim holds beyond a call', async () => {
    const ledger = createInstance({
      readSigned: async (signed) => {
        await clock.wait(20_000)
        return readSigned(signed)
      },
    })
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(20_000)
    expect(await asked).toEqual(unreached)
    await clock.advance(1000)
    const askedAgain = ledger.complete(txId)
    await clock.advance(30_000)
    expect(await askedAgain).toEqual(outcome)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length]).toEqual([1, 1])
  })
})

describe('what is waited for the disk', () => {
  it('is four writes from the signature to what the site has answered', async () => {
    const { telling, written } = createTellingStore()
    const ledger = createInstance({ store: telling })
    await ledger.issue(issued)
    await ledger.begin(txId, startMs)
    await ledger.deliver(txId, async () => 'taken')
    expect(written).toEqual(['issued', 'verifying', 'reading', 'delivering', 'delivered'])
  })

  it('is the same where somebody completes it already when the site comes', async () => {
    const { telling, written } = createTellingStore()
    const ledger = createInstance({ store: telling })
    await ledger.issue(issued)
    await ledger.begin(txId, startMs)
    void ledger.complete(txId)
    await ledger.deliver(txId, async () => 'taken')
    expect(written).toEqual(['issued', 'verifying', 'reading', 'delivering', 'delivered'])
  })

  it('is no delivery where nobody waits for one', async () => {
    const { telling, written } = createTellingStore()
    const ledger = createInstance({ store: telling })
    await ledger.issue(issued)
    await ledger.begin(txId, startMs)
    await ledger.complete(txId)
    expect(written).toEqual(['issued', 'verifying', 'reading', 'completed'])
    await ledger.deliver(txId, async () => 'taken')
    expect(written.slice(4)).toEqual(['delivering', 'delivered'])
  })

  it('keeps what was signed otherwise before it is judged', async () => {
    verify.mockResolvedValue({ ok: true, value: { signedData: 'signed something else' } })
    const { telling, written } = createTellingStore()
    const ledger = createInstance({ store: telling })
    await ledger.issue(issued)
    await ledger.begin(txId, startMs)
    await ledger.complete(txId)
    expect(written).toEqual(['issued', 'verifying', 'reading', 'failed'])
  })
})

describe('an answer that is lost', () => {
  it('is asked for once more', async () => {
    verify.mockResolvedValueOnce(lost)
    signerInfo.mockResolvedValueOnce(lost)
    const ledger = createInstance()
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(5000)
    expect(await asked).toEqual(outcome)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length]).toEqual([2, 2])
  })

  it('is told when the service had given it', async () => {
    verify.mockResolvedValueOnce(lost).mockResolvedValueOnce(refusedWith('E2008'))
    const ledger = createInstance()
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(5000)
    const gone = { ok: false, error: { surface: 'rest', code: 'E2008', reason: 'answerLost' } }
    expect(await asked).toEqual(gone)
    expect(await ledger.complete(txId)).toEqual(gone)
    expect(verify).toHaveBeenCalledTimes(2)
  })

  it('is not asked for a third time', async () => {
    verify.mockResolvedValue(lost)
    const ledger = createInstance()
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(5000)
    expect(await asked).toEqual({
      ok: false,
      error: { surface: 'rest', code: 'E2008', reason: 'answerLost' },
    })
    await ledger.complete(txId)
    expect(verify).toHaveBeenCalledTimes(2)
  })

  it('is one where the client rejects', async () => {
    verify.mockRejectedValueOnce(new Error('a client of somebody else'))
    const ledger = createInstance()
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(5000)
    expect(await asked).toEqual(outcome)
    expect(report).toHaveBeenCalledTimes(1)
  })
})

describe('a refusal that spends nothing', () => {
  it('is answered, and the service is asked again when its time has come', async () => {
    verify.mockResolvedValueOnce(refusedWith('E0002'))
    const ledger = createInstance()
    await signedAt(ledger)
    expect(await ledger.complete(txId)).toEqual(failedWith('E0002'))
    expect(await ledger.complete(txId)).toEqual(failedWith('E0002'))
    expect(verify).toHaveBeenCalledTimes(1)
    await clock.advance(1000)
    expect(await ledger.complete(txId)).toEqual(outcome)
  })

  it('is a service that can not be reached, too', async () => {
    verify
      .mockResolvedValueOnce({ ...lost, sent: 'unsent' })
      .mockResolvedValueOnce({ ...lost, sent: 'unsent' })
    const ledger = createInstance()
    await signedAt(ledger)
    expect(await ledger.complete(txId)).toEqual(unreached)
    await clock.advance(1000)
    expect(await ledger.complete(txId)).toEqual(unreached)
    await clock.advance(2000)
    expect(await ledger.complete(txId)).toEqual(outcome)
  })
})

describe('a process that dies', () => {
  it.each([
    ['in the middle of verify', 'verify'],
    ['in the middle of signer info', 'signerInfo'],
  ] as const)('%s leaves one recovery', async (_, step) => {
    const mortal = createMortal()
    const call = { verify, signerInfo }[step]
    const answered = await call()
    call.mockClear()
    call.mockImplementationOnce(async () => {
      mortal.die()
      return answered
    })
    await signedAt(createInstance())
    void createInstance(mortal.options).complete(txId)
    await settleAll()
    const asked = createInstance().complete(txId)
    await clock.advance(14_000)
    expect(call).toHaveBeenCalledTimes(1)
    await clock.advance(3000)
    expect(await asked).toEqual(outcome)
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('leaves what others begin though nobody asks, five seconds after the signature', async () => {
    const other = createInstance()
    await signedAt(other)
    expect(await other.recover()).toEqual([])
    await clock.advance(5000)
    expect(await other.recover()).toEqual([txId])
    expect(await other.find(txId)).toMatchObject({ state: { status: 'completed' } })
    expect(await other.recover()).toEqual([])
  })

  it('leaves what was refused for a moment, and others ask again though nobody asks them', async () => {
    const other = createInstance()
    await signedAt(other)
    verify.mockResolvedValueOnce(refusedWith('E0002'))
    await createInstance().complete(txId)
    await clock.advance(5000)
    expect(await other.recover()).toEqual([txId])
    expect(await other.find(txId)).toMatchObject({ state: { status: 'completed' } })
    expect(verify).toHaveBeenCalledTimes(2)
  })

  it('leaves what others go on with though nobody asks', async () => {
    const mortal = createMortal()
    verify.mockImplementationOnce(async () => {
      mortal.die()
      return lost
    })
    const other = createInstance()
    await signedAt(other)
    void createInstance(mortal.options).complete(txId)
    await settleAll()
    expect(await other.recover()).toEqual([])
    await clock.advance(15_000)
    const recovering = other.recover()
    await clock.advance(3000)
    expect(await recovering).toEqual([txId])
    expect(await other.find(txId)).toMatchObject({ state: { status: 'completed' } })
    expect(await other.recover()).toEqual([])
  })

  it('leaves what it has begun with the signature, and others begin anew when its claim has run out', async () => {
    const mortal = createMortal()
    const other = createInstance()
    await other.issue(issued)
    await createInstance(mortal.options).begin(txId, startMs)
    mortal.die()
    const asked = other.complete(txId)
    await clock.advance(14_000)
    expect(verify).not.toHaveBeenCalled()
    await clock.advance(3000)
    expect(await asked).toEqual(outcome)
    expect(verify).toHaveBeenCalledTimes(1)
  })

  it('may come back: its late signature is taken, and what it heard of its call is not', async () => {
    const answering = Promise.withResolvers<unknown>()
    verify.mockReturnValueOnce(answering.promise).mockImplementationOnce(async () => {
      answering.resolve({ ok: true, value: signature })
      await settleAll()
      return refusedWith('E2008')
    })
    const slow = createInstance()
    await signedAt(slow)
    void slow.complete(txId)
    await settleAll()
    const asked = createInstance().complete(txId)
    await clock.advance(20_000)
    expect(await asked).toEqual(outcome)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length]).toEqual([2, 1])
  })
})

describe('a store that is away', () => {
  const away = new Error('no store')

  it('is waited for with a signature in the hand, which does not get lost', async () => {
    const { write } = store
    const failing = vi.fn(write)
    verify.mockImplementationOnce(async () => {
      failing.mockRejectedValueOnce(away).mockRejectedValueOnce(away).mockRejectedValueOnce(away)
      return { ok: true, value: signature }
    })
    const ledger = createInstance({ store: { ...store, write: failing } })
    await signedAt(ledger)
    const asked = ledger.complete(txId)
    await clock.advance(5000)
    expect(await asked).toEqual(outcome)
    expect(verify).toHaveBeenCalledTimes(1)
    expect(report).toHaveBeenCalledTimes(3)
  })

  it('may have written all the same: the claim is found, and used', async () => {
    const { write } = store
    const failing = vi.fn(write)
    const ledger = createInstance({ store: { ...store, write: failing } })
    await signedAt(ledger)
    failing.mockImplementationOnce(async (changes) => {
      await write(changes)
      throw away
    })
    const asked = ledger.complete(txId)
    await clock.advance(1000)
    expect(await asked).toEqual(outcome)
    expect([verify.mock.calls.length, signerInfo.mock.calls.length]).toEqual([1, 1])
  })

  it('lets nobody wait without end', async () => {
    const never = new Promise<never>(() => {})
    const ledger = createInstance({ store: { ...store, read: () => never } })
    const asked = ledger.complete(txId)
    await clock.advance(60_000)
    expect(await asked).toEqual(unreached)
  })

  it('lets nobody wait without end where it fails', async () => {
    const ledger = createInstance({ store: { ...store, read: () => Promise.reject(away) } })
    const asked = ledger.complete(txId)
    await clock.advance(60_000)
    expect(await asked).toEqual(unreached)
  })

  it('that writes a claim too late makes no call with it', async () => {
    const { write } = store
    const slow = vi.fn(write)
    const ledger = createInstance({ store: { ...store, write: slow } })
    await signedAt(ledger)
    slow.mockImplementationOnce(async (changes) => {
      await clock.wait(6000)
      return write(changes)
    })
    const asked = ledger.complete(txId)
    await clock.advance(6000)
    expect(await asked).toEqual(unreached)
    expect(verify).not.toHaveBeenCalled()
    await clock.advance(1000)
    expect(await ledger.complete(txId)).toEqual(outcome)
  })
})

describe('handing over', () => {
  it('happens once, and its answer is given to everybody, at any instance', async () => {
    const [one, other] = [createInstance(), createInstance()]
    await signedAt(one)
    const handOver = vi.fn(async () => ({ account: 7 }))
    const asking = [one, other, one].map((ledger) => ledger.deliver(txId, handOver))
    await clock.advance(5000)
    for (const each of await Promise.all(asking)) expect(each).toEqual({ ok: true, value: { account: 7 } })
    expect(await createInstance().deliver(txId, handOver)).toEqual({ ok: true, value: { account: 7 } })
    expect(handOver.mock.calls).toEqual([[outcome.value]])
    expect(await one.complete(txId)).toEqual(outcome)
  })

  it('happens again where it rejected, and rejects with that', async () => {
    const ledger = createInstance()
    await signedAt(ledger)
    const handOver = vi.fn(async () => 'taken').mockRejectedValueOnce(new Error('no bank'))
    await expect(ledger.deliver(txId, handOver)).rejects.toThrow('no bank')
    expect(await ledger.deliver(txId, handOver)).toEqual({ ok: true, value: 'taken' })
    expect(verify).toHaveBeenCalledTimes(1)
  })

  it('happens again where the process died in the middle', async () => {
    const mortal = createMortal()
    await signedAt(createInstance())
    void createInstance(mortal.options).deliver(txId, async () => {
      mortal.die()
      return 'nobody hears it'
    })
    await settleAll()
    const other = createInstance()
    await clock.advance(59_000)
    const asked = other.deliver(txId, async () => 'taken')
    await clock.advance(2000)
    expect(await asked).toEqual({ ok: true, value: 'taken' })
  })

  it('begins anew where the store took so long that others may have taken over', async () => {
    const { write } = store
    const slow = vi.fn(write)
    const ledger = createInstance({ store: { ...store, write: slow } })
    await signedAt(ledger)
    signerInfo.mockImplementationOnce(async () => {
      slow.mockImplementationOnce(async (changes) => {
        await clock.wait(60_000)
        return write(changes)
      })
      return { ok: true, value: new Personal(signer) }
    })
    const handOver = vi.fn(async () => 'taken')
    const asked = ledger.deliver(txId, handOver)
    await clock.advance(60_000)
    expect(await asked).toEqual(unreached)
    const heir = createInstance()
    expect(await heir.deliver(txId, handOver)).toEqual({ ok: true, value: 'taken' })
    expect(handOver).toHaveBeenCalledTimes(1)
  })

  it('does not begin before there is an outcome', async () => {
    const ledger = createInstance()
    await ledger.issue(issued)
    const handOver = vi.fn<() => Promise<unknown>>()
    expect(await ledger.deliver(txId, handOver)).toEqual(failedWith('E2006'))
    expect(handOver).not.toHaveBeenCalled()
  })

  it('may answer with nothing', async () => {
    const ledger = createInstance()
    await signedAt(ledger)
    const handOver = vi.fn(async () => undefined)
    expect(await ledger.deliver(txId, handOver)).toEqual({ ok: true, value: undefined })
    await ledger.deliver(txId, handOver)
    expect(handOver).toHaveBeenCalledTimes(1)
  })
})

it('closes when what is under way is written down', async () => {
  const answering = Promise.withResolvers<unknown>()
  verify.mockReturnValueOnce(answering.promise)
  const ledger = createInstance()
  await signedAt(ledger)
  void ledger.complete(txId)
  const closed = vi.fn<() => void>()
  const closing = ledger.close().finally(closed)
  await settleAll()
  expect(closed).not.toHaveBeenCalled()
  answering.resolve({ ok: true, value: signature })
  await closing
  expect(await createInstance().find(txId)).toMatchObject({ state: { status: 'completed' } })
})
