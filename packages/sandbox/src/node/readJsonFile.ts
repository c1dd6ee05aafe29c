import { readFile } from 'node:fs/promises'

/**
 * Reads a file as JSON; whoever uses it judges what is in it.
 *
 * @returns rejects with a sentence when the file cannot be read, or is not UTF-8 or not JSON
 */
export const readJsonFile = async (file: string): Promise<unknown> => {
  const bytes = await readFile(file)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    const { name, message } = error as Error
    throw new TypeError(`${file} is not ${name === 'SyntaxError' ? `JSON: ${message}` : 'UTF-8.'}`, {
      cause: error,
    })
  }
}
