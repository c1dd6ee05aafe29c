import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoryEntry } from './StoryEntry.ts'

const groups = ['Window/States', 'Window/Modal', 'Window/Parts', 'Errors/']

/**
 * Every state and every error screen of a built Storybook, in the order in which it has them.
 *
 * @param folder of the built Storybook
 */
export const listStories = async (folder: string): Promise<readonly StoryEntry[]> => {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    readonly entries: Readonly<Record<string, StoryEntry>>
  }
  return groups.flatMap((group) =>
    Object.values(entries).filter(({ type, title }) => type === 'story' && title.startsWith(group)),
  )
}
