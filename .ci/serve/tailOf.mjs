/** Keeps the last lines of a stream. */
export const tailOf = (stream, count = 15) => {
  let text = ''
  stream.on('data', (chunk) => {
    text = `${text}${chunk}`
      .split('\n')
      .slice(-count - 1)
      .join('\n')
  })
  return { read: () => text.trim() }
}
