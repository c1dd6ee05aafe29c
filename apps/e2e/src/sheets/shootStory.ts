import type { ConsoleMessage, Page } from '@playwright/test'
import type { Sheet } from './Sheet.ts'
import type { StoryEntry } from './StoryEntry.ts'

/** Where the stories are for the browser; nothing listens there. A page without https has no clipboard to play with. */
export const storiesOrigin = 'https://stories.invalid'

const margin = 12

interface Preview {
  readonly currentRender?: { readonly phase?: string }
}

const isShown = () => {
  const { __STORYBOOK_PREVIEW__: preview } = globalThis as { __STORYBOOK_PREVIEW__?: Preview }
  // The encoder of QR codes is loaded when it is needed.
  const isQrMissing = document.querySelector('[data-part="qr-frame"]:empty') !== null
  return preview?.currentRender?.phase === 'finished' && !isQrMissing
}

/**
 * Shows a story, plays it, and takes a picture of what there is to see.
 *
 * @returns a PNG, or nothing where there is nothing to see
 */
export const shootStory = async (
  page: Page,
  { id, title }: StoryEntry,
  { language, theme }: Sheet,
): Promise<Buffer | undefined> => {
  const complaints: string[] = []
  const hear = (message: ConsoleMessage) => message.type() === 'error' && complaints.push(message.text())
  page.on('console', hear)
  const globals = `locale:${language};theme:${theme === 'dark' ? 'dark' : 'light'};a11y.manual:!true`
  await page.goto(`${storiesOrigin}/iframe.html?viewMode=story&id=${id}&globals=${globals}`)
  await page.waitForFunction(isShown)
  page.off('console', hear)
  if (complaints.length > 0) throw new Error(`${id} could not be played:\n${complaints.join('\n')}`)
  // The whole page, because of what lies over it.
  if (title === 'Window/Modal') return page.screenshot({ animations: 'disabled' })
  const shown = page.locator('.kakao-cert').first()
  const box = (await shown.count()) > 0 ? await shown.boundingBox() : null
  if (!box || box.height === 0) return undefined
  const clip = {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y - margin),
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  }
  return page.screenshot({ animations: 'disabled', fullPage: true, clip })
}
