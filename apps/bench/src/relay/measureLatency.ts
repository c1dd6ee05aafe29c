import { createSandboxControl } from '@kakao-cert/sandbox'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright'
import type { Hands } from '../../page/Hands.ts'
import { bundlePage } from './bundlePage.ts'
import { launchChromium } from './launchChromium.ts'
import { quantile } from './quantile.ts'
import type { Row } from './Row.ts'
import { runAtOnce } from './runAtOnce.ts'
import { startServer } from './startServer.ts'
import { withFolder } from './withFolder.ts'

const rounds = 3
const aimTimes = 40
/** People of the sandbox who can sign; each signs one thing at a time. */
const people = ['hong', 'chunhyang', 'ondal', 'patjwi', 'hakgyu']

const repeat = <T>(items: readonly T[], count: number) =>
  Array.from({ length: count }, (_, index) => items[index % items.length]!)

/** Does at the sandbox what a person does with a phone. */
const createHands = (sandboxUrl: string): Hands => {
  const control = createSandboxControl(sandboxUrl)
  return {
    scan: (personId, qrText) => control.scan(qrText, personId),
    smsCode: control.smsCode,
    sign: async (personId) => {
      // At any moment between two questions of a page that asks each second.
      await wait(Math.random() * 1000)
      await control.signAs(personId)
    },
  }
}

/** Opens a page of a relay; its own page has nothing that the script does not bring. */
const openPage = async (chromium: Browser, relayUrl: string, hands: Hands, script: string): Promise<Page> => {
  const page = await chromium.newPage()
  await page.goto(`${relayUrl}/cert/health`)
  for (const [name, hand] of Object.entries(hands)) await page.exposeFunction(name, hand)
  await page.addScriptTag({ content: `const hands = { scan, smsCode, sign }; ${script}` })
  return page
}

// One after the other: a browser has six connections to a host, and an open window takes one.
const signInWindows = (page: Page, count: number) =>
  runAtOnce(repeat(people, count), 1, (personId) =>
    page.evaluate((id) => globalThis.signInWindow(id), personId),
  )

const signByPolling = async (page: Page, count: number): Promise<readonly number[]> => {
  const each = people.map((personId) =>
    runAtOnce(repeat([personId], Math.ceil(count / people.length)), 1, () =>
      page.evaluate((id) => globalThis.signByPolling(id), personId),
    ),
  )
  return (await Promise.all(each)).flat()
}

/** Milliseconds of each signature, for each round. */
interface Latencies {
  readonly onDisk: (readonly number[])[]
  readonly inMemory: (readonly number[])[]
  readonly polled: (readonly number[])[]
}

const measureAll = (count: number): Promise<Latencies> =>
  withFolder(async (folder) => {
    const sandbox = await startServer('sandbox')
    const upstream = sandbox.url
    const onDisk = await startServer('relay', { upstream, file: join(folder, 'relay.sqlite') })
    const inMemory = await startServer('relay', { upstream, file: ':memory:' })
    const chromium = await launchChromium()
    const [hands, script] = [createHands(upstream), await bundlePage()]
    const pageOnDisk = await openPage(chromium, onDisk.url, hands, script)
    const pageInMemory = await openPage(chromium, inMemory.url, hands, script)

    const latencies: Latencies = { onDisk: [], inMemory: [], polled: [] }
    for (let round = 0; round <= rounds; round += 1) {
      const ours = await signInWindows(pageOnDisk, count)
      const withoutDisk = await signInWindows(pageInMemory, count)
      const theirs = await signByPolling(pageOnDisk, count)
      // The first warms up.
      if (round === 0) continue
      latencies.onDisk.push(ours)
      latencies.inMemory.push(withoutDisk)
      latencies.polled.push(theirs)
    }
    await chromium.close()
    for (const server of [onDisk, inMemory, sandbox]) await server.stop()
    return latencies
  })

/** From the signature to `onComplete` in Chromium, pushed by a relay, beside a page that asks the same relay each second. */
export const measureLatency = async (count: number): Promise<readonly Row[]> => {
  const latencies = await measureAll(count)
  const over = (all: readonly (readonly number[])[], share: number) =>
    quantile(
      all.map((some) => quantile(some, share)),
      0.5,
    )
  const row = (store: 'onDisk' | 'inMemory', share: number): Row => ({
    what: `signature by QR code to \`onComplete\` in Chromium, store ${store === 'onDisk' ? 'on disk' : 'in memory'}, p${share * 100}`,
    ours: over(latencies[store], share),
    peer: 'a page that asks each second',
    theirs: over(latencies.polled, share),
    unit: 'ms',
  })
  const withAim = (slow: Row): Row => ({
    ...slow,
    aim: { text: `${aimTimes} times earlier`, isMet: slow.theirs / slow.ours >= aimTimes },
  })
  return [
    row('onDisk', 0.5),
    withAim(row('onDisk', 0.95)),
    row('inMemory', 0.5),
    withAim(row('inMemory', 0.95)),
  ]
}
