import AxeBuilder from '@axe-core/playwright'
import { execFile, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { hong } from '../site/Person.ts'
import { RoomPage } from '../site/RoomPage.ts'
import { expect, test as base } from '../site/test.ts'

const runInShell = promisify(execFile)

const test = base.extend<{ readonly room: RoomPage }>({
  room: async ({ page, sandbox }, use) => use(new RoomPage(page, sandbox.url)),
})

test('a transaction shows itself as it goes, and its timeline, by keyboard only', async ({
  room,
  openTab,
  sandbox,
}) => {
  await room.visit()
  await expect(room.page.getByText('0 in all')).toBeVisible()
  const demo = await openTab()
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await expect(room.row('Waiting for the person')).toContainText('hong')
  // Two more, should the person ask for the message again.
  await expect(room.row('Prepared')).toHaveCount(2)

  await room.row('Waiting for the person').getByRole('button').focus()
  await room.page.keyboard.press('Enter')
  const dialog = room.page.getByRole('dialog', { name: 'Transaction' })
  const entries = dialog.getByRole('listitem')
  await expect(entries).toHaveText([/rest\.prepare.*Prepared/, /rest\.request.*Waiting/])
  await sandbox.signAs(hong.id)
  await expect(entries).toHaveText([/prepare/, /request/, /sign.*Signed/, /verify.*Verified/, /signerInfo/])
  await room.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(room.row('Signer told').getByRole('button')).toBeFocused()
})

test('the search finds by person and code, and says how many', async ({ room, sandbox }) => {
  const open = () => fetch(`${sandbox.url}/__sandbox/scenarios`).then((response) => response.ok)
  expect(await open()).toBe(true)
  await room.visit()
  const prepare = (name: string, birthday: string, phone_number: string) =>
    fetch(`${sandbox.url}/sign/v2/prepare/K1100T`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'KakaoAK sandbox-rest-key-dealer',
        'Target-Authorization': 'KakaoAK sandbox-rest-key-bank',
      },
      body: JSON.stringify({
        settle_id: 'SANDBOX-BANK',
        title: `Check of ${phone_number}`,
        token: 't',
        name,
        birthday,
        phone_number,
      }),
    })
  await prepare('홍길동', '19900101', '01000000001')
  await prepare('성춘향', '19950505', '01000000002')
  await expect(room.page.getByText('2 in all')).toBeVisible()
  await room.page.getByRole('searchbox', { name: 'Search' }).fill('chunhyang')
  await expect(room.page.getByText('1 in all')).toBeVisible()
  await expect(room.row('Check of 01000000002')).toHaveCount(1)
  await room.page.getByRole('searchbox', { name: 'Search' }).fill('E9999')
  await expect(room.page.getByText('0 in all')).toBeVisible()
})

test('the clock is moved, frozen and let go', async ({ room, openTab }) => {
  await room.visit()
  const demo = await openTab()
  await demo.openWindow()
  await demo.showQr()
  await expect(room.row('Showing a QR code')).toHaveCount(1)
  // A tab behind another one draws rarely, and clicks wait for that.
  await room.page.bringToFront()
  await room.button('+10 minutes').click()
  await expect(room.row('Expired')).toContainText('E8004')
  await expect(room.page.getByText('10 min ahead of real time')).toBeVisible()
  await room.choose('controls')
  const card = room.card('Set the clock')
  await card.getByLabel('Time to set it to').fill('2035-05-05T12:00:00')
  await card.getByRole('button', { name: 'Set' }).click()
  await expect(room.page.getByText('5 May 2035, 12:00')).toBeVisible()
  await room.button('Freeze').click()
  await expect(room.page.getByText('Frozen')).toBeVisible()
  await room.button('Resume').click()
  await expect(room.page.getByText('Frozen')).toBeHidden()
})

test('a planned fault is met by the next call, and a wrong one is refused in words', async ({
  room,
  sandbox,
}) => {
  await room.visit('controls')
  const faults = room.card('Planned faults')
  await faults.getByLabel('Call').selectOption('rest.ping')
  await faults.getByLabel('Code').fill('E8004')
  await room.button('Plan').click()
  await expect(faults.getByRole('alert')).toContainText('Not taken.')
  await faults.getByLabel('Code').fill('E0001')
  await faults.getByLabel('Times').fill('2')
  await room.button('Plan').click()
  await expect(faults.getByRole('listitem')).toHaveText([/rest\.ping.*E0001.*2 left/])
  expect((await fetch(`${sandbox.url}/api/ping`)).status).toBe(400)
  await expect(faults.getByRole('listitem')).toHaveText([/1 left/])
  await room.button('Forget all of them').click()
  await expect(faults.getByText('Nothing is planned.')).toBeVisible()
  expect((await fetch(`${sandbox.url}/api/ping`)).status).toBe(200)

  await room.choose('calls')
  await expect(room.row('rest.ping').filter({ hasText: 'E0001' })).toContainText('Refused with a code')
})

test('limits and maintenance are changed', async ({ room, sandbox }) => {
  await room.visit('controls')
  const limits = room.card('Limits and timings')
  await limits.getByLabel('QR refreshes').fill('7')
  await limits.getByLabel('Time to sign (s)').fill('30')
  await room.button('Save').click()
  await expect.poll(() => sandbox.limits.read()).toMatchObject({ refreshes: 7, validityMs: 30_000 })
  await sandbox.limits.change({ refreshes: 2 })
  await expect(limits.getByLabel('QR refreshes')).toHaveValue('2')
  const maintenance = room.page.getByRole('checkbox', { name: 'Under maintenance' })
  await maintenance.click()
  await expect(maintenance).toBeChecked()
  await expect.poll(async () => (await fetch(`${sandbox.url}/api/ping`)).status).toBe(503)
})

test('a run is exported, the sandbox reset, and the run imported', async ({
  room,
  openTab,
  sandbox,
}, testInfo) => {
  const demo = await openTab()
  await demo.openWindow()
  await demo.sendByPhone(hong)
  await room.page.bringToFront()
  await room.visit('controls')
  const [download] = await Promise.all([
    room.page.waitForEvent('download'),
    room.page.getByRole('link', { name: 'Export as a file' }).click(),
  ])
  const file = testInfo.outputPath('run.json')
  await writeFile(file, await readFile(await download.path()))

  await room.button('Reset the sandbox').click()
  await room.button('Reset').click()
  await expect(demo.errorScreen('E2003')).toBeVisible()

  const chooser = room.page.getByLabel(/Import a file/)
  const broken = testInfo.outputPath('broken.json')
  await writeFile(broken, '{"format":"other"}')
  await chooser.setInputFiles(broken)
  await expect(room.card('Run').getByRole('alert')).toContainText('Nothing was imported.')
  await chooser.setInputFiles(file)
  await expect(room.card('Run').locator('.runDone')).toHaveText('The file was imported.')
  await sandbox.signAs(hong.id)
  await room.choose('transactions')
  await expect(room.row('Signed')).toHaveCount(1)
})

test('a scenario is found and copied', async ({ room, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await room.visit('scenarios')
  await room.page.getByRole('searchbox', { name: 'Search' }).fill('E2008')
  await room.page.getByText('Verified twice').click()
  await room.button('Copy scenario').click()
  const copied = await room.page.evaluate(() => navigator.clipboard.readText())
  expect(copied.match(/sign\/v2\/verify\/K1100T/g)).toHaveLength(2)
})

test('every scenario raises its code when its lines are pasted into a shell', async ({ room }) => {
  test.skip(
    ['curl', 'jq'].some((tool) => spawnSync(tool, ['--version']).status !== 0),
    'needs curl and jq',
  )
  test.slow()
  await room.visit('scenarios')
  const scenarios = await room.page.locator('.scenario').evaluateAll((all) =>
    all.map((each) => ({
      name: each.querySelector('code')?.textContent ?? '',
      lines: each.querySelector('pre')?.textContent ?? '',
    })),
  )
  expect(scenarios.length).toBeGreaterThanOrEqual(45)
  for (const { name, lines } of scenarios) {
    const [, code = name] = name.split(' ')
    // What a device finds by itself no answer tells: there the lines end with the time that it is judged at.
    const told = code.startsWith('Client') ? 'nowMs' : code
    const { stdout } = await runInShell('sh', ['-euc', lines])
    // A login tells its situations in lower case.
    expect(stdout.toLowerCase(), name).toContain(told.toLowerCase())
  }
})

for (const language of ['ko', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every view, ${language}, ${colorScheme}: nothing for axe, nothing too wide at 320 px`, async ({
      page,
      sandbox,
      openTab,
    }) => {
      const demo = await openTab()
      await demo.openWindow()
      await demo.sendByPhone(hong)
      await page.bringToFront()
      await page.emulateMedia({ colorScheme })
      const room = new RoomPage(page, sandbox.url, language)
      for (const view of RoomPage.views) {
        await room.visit(view)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [view, id, nodes[0]?.html])).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([view, overflow]).toEqual([view, 0])
        await page.setViewportSize({ width: 1280, height: 1000 })
      }
      await room.visit()
      await page.getByRole('row').getByRole('button').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    })
  }
}
