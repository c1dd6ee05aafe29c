import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowserStorage } from './createBrowserStorage.ts'

afterEach(() => void vi.unstubAllGlobals())

describe('storage', () => {
  it('is the localStorage of the page', () => {
    const held = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    })
    const storage = createBrowserStorage()
    expect(storage.read('key')).toBeUndefined()
    storage.write('key', 'value')
    expect(storage.read('key')).toBe('value')
    storage.remove('key')
    expect(storage.read('key')).toBeUndefined()
  })

  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }

  it('that throws at every use remembers nothing, and does not throw', () => {
    vi.stubGlobal('localStorage', { getItem: full, setItem: full, removeItem: full })
    const storage = createBrowserStorage()
    storage.write('key', 'value')
    storage.remove('key')
    expect(storage.read('key')).toBeUndefined()
  })

  it('that may not even be looked at does not throw', () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: full })
    const storage = createBrowserStorage()
    storage.write('key', 'value')
    expect(storage.read('key')).toBeUndefined()
    Reflect.deleteProperty(globalThis, 'localStorage')
    if (original) Object.defineProperty(globalThis, 'localStorage', original)
  })
})
