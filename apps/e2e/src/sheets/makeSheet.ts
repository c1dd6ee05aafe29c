import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { layOutSheet, type Picture } from './layOutSheet.ts'
import type { Sheet } from './Sheet.ts'
import { shootStory, storiesOrigin } from './shootStory.ts'
import type { StoryEntry } from './StoryEntry.ts'

interface Options {
  readonly browser: Browser
  readonly stories: readonly StoryEntry[]
  /** Of the built Storybook. */
  readonly folder: string
  readonly sheet: Sheet
  /** Where the PNG goes. */
  readonly path: string
}

/** Makes one contact sheet. Nothing but the folder is read: no server, no network. */
export const makeSheet = async ({ browser, stories, folder, sheet, path }: Options): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    locale: sheet.language,
    colorScheme: sheet.theme === 'dark' ? 'dark' : 'light',
    forcedColors: sheet.theme === 'forced-colors' ? 'active' : 'none',
  })
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    return origin === storiesOrigin ? route.fulfill({ path: join(folder, pathname) }) : route.abort()
  })
  const stage = await context.newPage()
  const pictures: Picture[] = []
  // One after the other: a page in the background does not animate.
  for (const story of stories) {
    const png = await shootStory(stage, story, sheet)
    if (png) pictures.push({ story, png })
  }
  await context.close()

  const page = await browser.newPage()
  await page.setContent(layOutSheet(`${sheet.language}, ${sheet.theme}`, pictures))
  await page.locator('body').screenshot({ path })
  await page.close()
}
