import type { Page } from '@playwright/test'
import { hong } from '../site/Person.ts'
import { readQr } from '../site/readQr.ts'
import { expect, test } from '../site/test.ts'

/** Collects what the policies of a page and its frames refuse. */
const watchViolations = async (page: Page): Promise<string[]> => {
  const violations: string[] = []
  await page.exposeBinding('tellViolation', (_, violation: string) => violations.push(violation))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      (globalThis as unknown as { tellViolation: (violation: string) => void }).tellViolation(
        `${effectiveDirective} ${blockedURI} ${sourceFile}`,
      ),
    )
  })
  return violations
}

/** Style that a policy would have to allow. */
const countInlineStyles = (page: Page) => page.locator('[style], style').count()

test('the demo serves a strict policy', async ({ page, demoUrl, sandbox }) => {
  const response = await page.goto(demoUrl)
  const policy = (response?.headers()['content-security-policy'] ?? '').split('; ')
  expect(policy.toSorted()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'self'",
    "form-action 'self'",
    `frame-src ${sandbox.url}`,
    "img-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
  ])
})

test('the policy refuses what it should, and the test hears of it', async ({ browser, demoUrl }) => {
  // In a context of its own, because a page that complains fails the test.
  const page = await browser.newPage()
  const violations = await watchViolations(page)
  await page.goto(demoUrl)
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">red</p>'))
  await expect.poll(() => violations).toEqual([expect.stringMatching(/^style-src-attr inline /)])
  await page.close()
})

test('a customer signs by phone under the policy', async ({ page, demo, sandbox }) => {
  const violations = await watchViolations(page)
  await demo.openWindow()
  await demo.sendByPhone(hong)
  expect(await countInlineStyles(page)).toBe(0)
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  expect(await countInlineStyles(page)).toBe(0)
  expect(violations).toEqual([])
})

test('a customer signs by QR code under the policy', async ({ page, demo, sandbox }) => {
  const violations = await watchViolations(page)
  await demo.openWindow()
  const image = await demo.showQr()
  expect(await countInlineStyles(page)).toBe(0)
  await sandbox.scan(await readQr(image), hong.id)
  await expect(demo.heading(demo.texts.sms)).toBeVisible()
  await demo.answerSms(await demo.phone.locator('[data-part="sms-code"]').first().innerText())
  await expect(demo.heading(demo.texts.waiting)).toBeVisible()
  await sandbox.signAs(hong.id)
  await demo.expectDone()
  expect(await countInlineStyles(page)).toBe(0)
  expect(violations).toEqual([])
})
