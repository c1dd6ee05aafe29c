const distance = (from: string, to: string): number => {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const substituted = previous[column]! + (letter === other ? 0 : 1)
      current.push(Math.min(substituted, previous[column + 1]! + 1, current[column]! + 1))
    }
    previous = current
  }
  return previous.at(-1)!
}

const sharedStart = (text: string, other: string): number => {
  const end = [...text].findIndex((letter, index) => letter !== other[index])
  return end === -1 ? text.length : end
}

/** Up to five codes that differ least from the text, those that begin like it first; none when all differ by more than half of it. */
export const nearest = (text: string, codes: readonly string[]): string[] => {
  // Nothing as long as this is a code with a typing error in it.
  if (text.length > 64) {
    return []
  }
  const distances = [...new Set(codes)].map((code) => ({
    code,
    distance: distance(text.toLowerCase(), code.toLowerCase()),
  }))
  const least = Math.min(...distances.map((candidate) => candidate.distance))
  return least > text.length / 2
    ? []
    : distances
        .filter((candidate) => candidate.distance === least)
        .map(({ code }) => code)
        .sort((one, other) => sharedStart(text, other) - sharedStart(text, one))
        .slice(0, 5)
}
