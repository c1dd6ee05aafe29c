import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowserPorts } from './createBrowserPorts.ts'

afterEach(() => void vi.unstubAllGlobals())

describe('the ports of a browser', () => {
  it('can be created where there is no browser', () => {
    const fetch = vi.fn<typeof globalThis.fetch>()
    expect(() => createBrowserPorts({ endpoint: '/cert', fetch })).not.toThrow()
    expect(fetch).not.toHaveBeenCalled()
  })

  it('have names that do not come twice, also on http, where there is no randomUUID', () => {
    const { crypto } = globalThis
    vi.stubGlobal('crypto', {
      getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
    })
    const { random } = createBrowserPorts({ endpoint: '/cert' })
    const ids = Array.from({ length: 100 }, () => random.id())
    expect(new Set(ids).size).toBe(100)
    expect(ids.filter((id) => !/^[\da-f]{32}$/.test(id))).toEqual([])
  })

  it('have the time of the device', () => {
    vi.useFakeTimers({ now: 1_234_567 })
    expect(createBrowserPorts({ endpoint: '/cert' }).clock.now()).toBe(1_234_567)
    vi.useRealTimers()
  })
})
