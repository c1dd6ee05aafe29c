import { SourceMap } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'

const compressedSize = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** Cuts minified code where its map says that another source begins. */
const cut = (code, map) => {
  const sourceMap = new SourceMap(map)
  const pieces = []
  code.split('\n').forEach((text, line) => {
    for (let column = 0; column < text.length; column++) {
      const { originalSource: source } = sourceMap.findEntry(line, column)
      const last = pieces.at(-1)
      if (last && (last.source === source || source === undefined)) last.text += text[column]
      else pieces.push({ source, text: text[column] })
    }
    if (pieces.length > 0) pieces.at(-1).text += '\n'
  })
  return pieces
}

/**
 * What each source adds to a bundle: bytes as minified, and bytes that it makes the compressed bundle longer by, in the order
 * in which the bundle has them. So both add up to the whole, and what an earlier source has already said costs a later one less.
 */
export const weighSources = (code, map) => {
  const textOf = Map.groupBy(cut(code, map), ({ source }) => source)
  let before = ''
  let sizeBefore = 0
  return [...textOf].map(([source, pieces]) => {
    const text = pieces.map((piece) => piece.text).join('')
    before += text
    const size = compressedSize(before)
    const weight = { source, minified: Buffer.byteLength(text), compressed: size - sizeBefore }
    sizeBefore = size
    return weight
  })
}
