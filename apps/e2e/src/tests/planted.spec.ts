import type { Page } from '@playwright/test'
import type { Person } from '../site/Person.ts'
import { expect, test } from '../site/test.ts'

// Narrow, so that the simulated phone, which knows its person, is no part of the page.
test.use({ viewport: { width: 600, height: 900 } })

// Nothing of her is in any text of the window.
const chunhyang: Person = {
  id: 'chunhyang',
  name: '성춘향',
  birthday: '19950505',
  phoneNumber: '010-0000-0002',
}
const secrets = [...Object.values(chunhyang).slice(1), '01000000002']

/** Everything that the scripts of a page hold, as text, once what nobody holds is collected. */
const readMemory = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  // Parsed, because what is not ASCII stands there in escapes.
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] }
  return strings.join('\n')
}

const readStorage = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      history.state,
      location.href,
      document.cookie,
      databases,
    ])
  })

test('what was typed into the phone form is in no storage, no address, no answer and no memory of the page once it is sent', async ({
  demo,
  sandbox,
}) => {
  const { page } = demo
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  page.on('response', (response) => {
    const isEvents = response.headers()['content-type']?.startsWith('text/event-stream')
    if (!response.url().includes('/cert/') || isEvents) return
    // What came for a page that was left is gone.
    void response.text().then(
      (text) => seen.push(text),
      () => {},
    )
  })
  await demo.openWindow()
  await demo.sendByPhone(chunhyang)
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()

  const expectNowhere = async () => {
    const kept = seen.join('\n') + (await readStorage(page)) + (await readMemory(page))
    for (const secret of secrets) expect(kept.includes(secret), secret).toBe(false)
  }
  await expectNowhere()
  await sandbox.signAs(chunhyang.id)
  await demo.expectDone()
  await expectNowhere()

  // What is held is found.
  await page.evaluate((held) => Object.assign(globalThis, { held }), '누군가 쥐고 있는 것')
  expect((await readMemory(page)).includes('누군가 쥐고 있는 것')).toBe(true)
})
