import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of the first of these commands that is in PATH. */
export const findCommand = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
