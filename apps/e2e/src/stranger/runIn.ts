import { execFileSync } from 'node:child_process'

/** Runs a command in the folder of an app, to its end. */
export const runIn =
  (folder: string) =>
  (command: string, ...args: string[]): void =>
    void execFileSync(command, args, {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    })
