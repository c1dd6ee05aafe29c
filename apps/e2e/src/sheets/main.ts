import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumOptions } from '../site/chromiumOptions.ts'
import { listStories } from './listStories.ts'
import { makeSheet } from './makeSheet.ts'
import { languages, themes, type Sheet } from './Sheet.ts'

const root = join(import.meta.dirname, '../../../..')
const folder = join(root, 'storybook-static')
const output = join(root, 'reports/contact-sheets')

const { values } = parseArgs({ options: { language: { type: 'string' }, theme: { type: 'string' } } })

const choose = <T extends string>(all: readonly T[], wanted: string | undefined): readonly T[] => {
  const chosen = all.filter((one) => wanted === undefined || one === wanted)
  if (chosen.length > 0) return chosen
  throw new Error(`There is no ${wanted}: choose from ${all.join(', ')}.`)
}

const sheets = choose(languages, values.language).flatMap((language) =>
  choose(themes, values.theme).map((theme): Sheet => ({ language, theme })),
)

if (!existsSync(folder)) throw new Error('There is no built Storybook: run pnpm build-storybook first.')
await mkdir(output, { recursive: true })
const stories = await listStories(folder)
const browser = await chromium.launch(chromiumOptions)
for (const sheet of sheets) {
  const path = join(output, `${sheet.language}-${sheet.theme}.png`)
  await makeSheet({ browser, stories, folder, sheet, path })
  console.log(path)
}
await browser.close()
