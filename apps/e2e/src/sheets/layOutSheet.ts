import type { StoryEntry } from './StoryEntry.ts'

/** A story and its picture. */
export interface Picture {
  readonly story: StoryEntry
  readonly png: Buffer
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const figure = ({ story, png }: Picture) => `
  <figure>
    <img src="data:image/png;base64,${png.toString('base64')}" alt="" />
    <figcaption>${escape(`${story.title} · ${story.name}`)}</figcaption>
  </figure>`

/** A page that shows all pictures beside each other. */
export const layOutSheet = (title: string, pictures: readonly Picture[]): string => `<!doctype html>
<meta charset="utf-8" />
<style>
  body { width: 2600px; margin: 0; padding: 24px; background: #c8c8c4; font: 18px sans-serif; color: #111; }
  main { columns: 8; column-gap: 16px; }
  figure { margin: 0 0 16px; break-inside: avoid; }
  img { display: block; width: 100%; }
</style>
<h1>${escape(title)}</h1>
<main>${pictures.map(figure).join('')}</main>
`
