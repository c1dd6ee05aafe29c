import { createSandboxControl } from '@kakao-cert/sandbox'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
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

/** From the signature to `onComplete` in Chromium, pushed by a relay, beside a page that asks the same relay each second. */
export const measureLatency = (count: number): Promise<readonly Row[]> =>
  withFolder(async (folder) => {
    const sandbox = await startServer('sandbox')
    const relay = await startServer('relay', { upstream: sandbox.url, file: join(folder, 'relay.sqlite') })
    const chromium = await launchChromium()
    const page = await chromium.newPage()
    // Its own page has nothing that the script does not bring.
    await page.goto(`${relay.url}/cert/health`)
    const control = createSandboxControl(sandbox.url)
    const hands: Hands = {
      scan: (personId, qrText) => control.scan(qrText, personId),
      smsCode: control.smsCode,
      sign: async (personId) => {
        // At any moment between two questions of a page that asks each second.
        await wait(Math.random() * 1000)
        await control.signAs(personId)
      },
    }
    for (const [name, hand] of Object.entries(hands)) await page.exposeFunction(name, hand)
    await page.addScriptTag({ content: await bundlePage() })

    const pushed: number[][] = []
    const polled: number[][] = []
    for (let round = 0; round <= rounds; round += 1) {
      // A browser has six connections to a host, and an open window takes one.
      const inWindow = await runAtOnce(repeat(people, count), 1, (personId) =>
        page.evaluate((id) => window.signInWindow(id), personId),
      )
      const byPolling = await Promise.all(
        people.map((personId) =>
          runAtOnce(repeat([personId], Math.ceil(count / people.length)), 1, () =>
            page.evaluate((id) => window.signByPolling(id), personId),
          ),
        ),
      )
      // The first warms up.
      if (round === 0) continue
      pushed.push([...inWindow])
      polled.push(byPolling.flat())
    }
    await chromium.close()
    await relay.stop()
    await sandbox.stop()

    const row = (name: string, share: number): Row => {
      const over = (all: readonly number[][]) =>
        quantile(
          all.map((some) => quantile(some, share)),
          0.5,
        )
      return {
        what: `signature by QR code to \`onComplete\` in Chromium, ${name}`,
        ours: over(pushed),
        peer: 'a page that asks each second',
        theirs: over(polled),
        unit: 'ms',
      }
    }
    const slow = row('p95', 0.95)
    return [
      row('p50', 0.5),
      {
        ...slow,
        aim: { text: `${aimTimes} times earlier`, isMet: slow.theirs / slow.ours >= aimTimes },
      },
    ]
  })
