/** A story, as the index of a built Storybook has it. */
export interface StoryEntry {
  readonly id: string
  readonly type: 'story' | 'docs'
  readonly title: string
  readonly name: string
}
