/** Whether a version of Node runs the tools: 24.15 or newer, without the short-lived 25. */
export const isNodeGoodEnough = (version) => {
  const [major, minor] = version.split('.').map(Number)
  return (major === 24 && minor >= 15) || major >= 26
}
