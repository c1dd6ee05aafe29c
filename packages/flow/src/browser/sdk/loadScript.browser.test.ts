import { afterEach, expect, it } from 'vitest'
import type { KakaoSdk } from '../../ports/KakaoSdk.ts'
import { loadScript } from './loadScript.ts'

const runs = () => (globalThis as { runs?: number }).runs ?? 0
const text = `globalThis.runs = (globalThis.runs ?? 0) + 1`

const sdkOf = (url: string, integrity?: string): KakaoSdk => ({
  url,
  version: '2.7.5',
  javascriptKey: 'key-1',
  ...(integrity !== undefined && { integrity }),
})

const addressOf = (script: string) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))

const integrityOf = async (script: string) => {
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(script))
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

/** How often a script was put into the page from here on. */
const countScripts = () => {
  let count = 0
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      count += [...addedNodes].filter((node) => node instanceof HTMLScriptElement).length
  })
  observer.observe(document.head, { childList: true })
  return async () => {
    await Promise.resolve()
    observer.disconnect()
    return count
  }
}

afterEach(() => {
  delete (globalThis as { runs?: number }).runs
})

it('loads a script once, however often it is asked to', async () => {
  const sdk = sdkOf(addressOf(text), await integrityOf(text))
  expect(await Promise.all([loadScript(sdk), loadScript(sdk)])).toEqual([true, true])
  expect(await loadScript(sdk)).toBe(true)
  expect(runs()).toBe(1)
})

it('runs no other text than the integrity says, tries twice, and remembers no failure', async () => {
  const sdk = sdkOf(addressOf(text), await integrityOf('another text'))
  const count = countScripts()
  expect(await loadScript(sdk)).toBe(false)
  expect(await loadScript(sdk)).toBe(false)
  expect(await count()).toBe(4)
  expect(runs()).toBe(0)
  expect([...document.scripts].filter(({ src }) => src === sdk.url)).toEqual([])
})

it('puts the version into the address, and asks for the script without cookies', async () => {
  const loading = loadScript(sdkOf('/no-such/:version/sdk.js'))
  const script = document.querySelector<HTMLScriptElement>('script[src$="/no-such/2.7.5/sdk.js"]')
  expect(script?.crossOrigin).toBe('anonymous')
  await loading
})
