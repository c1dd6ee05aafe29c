const reasons = [
  [
    /OUTDATED_LOCKFILE|FROZEN_LOCKFILE|LOCKFILE_CONFIG_MISMATCH/,
    'pnpm-lock.yaml does not match the package.json files: run `npx pnpm@12.21.0 install` and commit the lockfile',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL|error sending request|dns error/i,
    'The npm registry cannot be reached: check the connection, or the proxy and registry in `npm config list`, and run this again',
  ],
  [/ENOSPC|No space left/i, 'The disk is full: make room and run this again'],
  [
    /EACCES|EPERM|Permission denied/i,
    'A file cannot be written: make this folder yours (no sudo) and run this again',
  ],
]

/** One sentence for a failed installation, with the last lines of what the tool said. */
export const explainInstallFailure = (output, otherwise) => {
  const [, sentence] = reasons.find(([pattern]) => pattern.test(output)) ?? [undefined, otherwise]
  const tail = output.trim().split('\n').slice(-8).join('\n  ')
  return `${sentence}.\n\n  ${tail}`
}
