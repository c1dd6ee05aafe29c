import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const path = fileURLToPath(import.meta.resolve('@kakao-cert/react/package.json')).replace(
  'package.json',
  'dist/styles.css',
)

const white = 'rgb(255, 255, 255)'
const dark = 'rgb(30, 30, 28)'

const cases = [
  { theme: 'light', device: 'dark', surface: white },
  { theme: 'dark', device: 'light', surface: dark },
  { theme: 'auto', device: 'light', surface: white },
  { theme: 'auto', device: 'dark', surface: dark },
] as const

for (const { theme, device, surface } of cases) {
  test(`the shipped stylesheet is right where the theme is ${theme} and the device ${device}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: device })
    await page.setContent(`<section class="kakao-cert" data-part="window" data-theme="${theme}"></section>`)
    await page.addStyleTag({ path })
    const section = page.locator('section')
    await expect(section).toHaveCSS('background-color', surface)
    await page.addStyleTag({ content: ':root { --kakao-cert-surface: rgb(1, 2, 3) }' })
    await expect(section).toHaveCSS('background-color', 'rgb(1, 2, 3)')
    // Not in a layer: so it wins, though its selector weighs less.
    await page.addStyleTag({ content: 'section { background: rgb(4, 5, 6) }' })
    await expect(section).toHaveCSS('background-color', 'rgb(4, 5, 6)')
  })
}
