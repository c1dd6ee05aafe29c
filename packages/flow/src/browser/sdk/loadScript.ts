import type { KakaoSdk } from '../../ports/KakaoSdk.ts'

// Ours: two tries stay below what a person waits for.
const timeoutMs = 10_000

const loads = new Map<string, Promise<boolean>>()

const addScript = (src: string, integrity: string | undefined) =>
  new Promise<boolean>((resolve) => {
    const script = document.createElement('script')
    const settle = (isLoaded: boolean) => {
      clearTimeout(timer)
      if (!isLoaded) script.remove()
      resolve(isLoaded)
    }
    const timer = setTimeout(settle, timeoutMs, false)
    script.addEventListener('load', () => settle(true))
    script.addEventListener('error', () => settle(false))
    script.crossOrigin = 'anonymous'
    if (integrity !== undefined) script.integrity = integrity
    script.src = src
    document.head.append(script)
  })

/**
 * Loads the script of the SDK, once for the page; a failure is tried once more, and not remembered.
 *
 * @returns whether it is there
 */
export const loadScript = ({ url, version, integrity }: KakaoSdk): Promise<boolean> => {
  const src = url.replace(':version', version)
  const key = `${src} ${integrity}`
  const known = loads.get(key)
  if (known) return known
  const load = async () => {
    const isLoaded = (await addScript(src, integrity)) || (await addScript(src, integrity))
    if (!isLoaded) loads.delete(key)
    return isLoaded
  }
  const loading = load()
  loads.set(key, loading)
  return loading
}
