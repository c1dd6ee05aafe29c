/** A section of a Markdown page, by what its heading of level two begins with; throws where there is none. */
export const sectionOf = (markdown: string, heading: string): string => {
  const section = markdown.split(/^(?=## )/m).find((text) => text.startsWith(`## ${heading}`))
  if (section === undefined) throw new Error(`There is no section ${heading}.`)
  return section.replace(/^##/gm, '#')
}
