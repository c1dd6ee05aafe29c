/** Resolves when something answers HTTP at the address, whatever it answers. */
export const waitForAnswer = async (url, signal) => {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) })
      await response.body?.cancel()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
