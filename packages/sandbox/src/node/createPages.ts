import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const contentSecurityPolicy =
  "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

const fileOf = (path: string): string => {
  if (path === '/') return 'index.html'
  return extname(path) === '' ? `${path}.html` : path
}

/**
 * Serves built pages from a folder; `/phone` is `phone.html`.
 *
 * @param folder absolute path of the folder
 */
export const createPages =
  (folder: string) =>
  async (path: string): Promise<Response | undefined> => {
    const file = normalize(join(folder, fileOf(path)))
    const mediaType = mediaTypes[extname(file)]
    if (!file.startsWith(folder + sep) || mediaType === undefined) return undefined
    try {
      return new Response(await readFile(file), {
        headers: {
          'Content-Type': mediaType,
          'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    } catch {
      return undefined
    }
  }
