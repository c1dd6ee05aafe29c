import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandbox } from '../createSandbox.ts'
import { createPages } from './createPages.ts'

let root: string
let pages: ReturnType<typeof createPages>

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sandbox-pages-'))
  mkdirSync(join(root, 'pages', 'assets'), { recursive: true })
  mkdirSync(join(root, 'pages-of-others'))
  const files = {
    'pages/index.html': '<h1>start</h1>',
    'pages/phone.html': '<h1>phone</h1>',
    'pages/assets/app.js': 'app()',
    'pages/assets/app.css': 'h1 {}',
    'pages/assets/icon.svg': '<svg/>',
    'pages/assets/app.js.map': '{}',
    'pages/.env': 'SECRET=1',
    'secret.html': 'secret',
    'pages-of-others/index.html': 'secret',
  }
  for (const [file, content] of Object.entries(files)) writeFileSync(join(root, file), content)
  pages = createPages(join(root, 'pages'))
})

afterAll(() => rmSync(root, { recursive: true }))

it.each([
  ['/', '<h1>start</h1>', 'text/html; charset=utf-8', 'no-cache'],
  ['/index', '<h1>start</h1>', 'text/html; charset=utf-8', 'no-cache'],
  ['/phone', '<h1>phone</h1>', 'text/html; charset=utf-8', 'no-cache'],
  ['/phone.html', '<h1>phone</h1>', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/app.js', 'app()', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/app.css', 'h1 {}', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/icon.svg', '<svg/>', 'image/svg+xml', 'public, max-age=31536000, immutable'],
])('serves %s', async (path, content, type, caching) => {
  const response = await pages(path)
  expect(await response?.text()).toBe(content)
  expect(response?.headers.get('Content-Type')).toBe(type)
  expect(response?.headers.get('Cache-Control')).toBe(caching)
  expect(response?.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(response?.headers.get('Content-Security-Policy')).toMatch(/^default-src 'self'; .*script-src 'self'/)
})

describe('serves nothing', () => {
  it.each([
    '/../secret.html',
    '/../secret',
    '/assets/../../secret.html',
    '/../pages-of-others/index.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/..\\secret.html',
    '//etc/passwd.html',
    '/phone\u0000.html',
    '/.env',
    '/assets/app.js.map',
    '/assets',
    '/assets/',
    '/nothing',
    '/nothing.html',
    '',
  ])('at %j', async (path) => {
    expect(await pages(path)).toBeUndefined()
  })
})

it('is served by a sandbox where it has nothing of its own', async () => {
  const sandbox = createSandbox({ pages })
  const ask = (path: string, method = 'GET') =>
    sandbox.fetch(new Request(`http://sandbox${path}`, { method }))
  const page = await ask('/phone?scan=x')
  expect(await page.text()).toBe('<h1>phone</h1>')
  expect(page.headers.get('Cache-Control')).toBe('no-cache')
  const head = await ask('/phone', 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await ask('/phone', 'POST')).status).toBe(404)
  expect((await ask('/nothing')).status).toBe(404)
  sandbox.close()
})
