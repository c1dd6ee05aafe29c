import type { Address } from '../../ports/Address.ts'
import { splitReturn } from './splitReturn.ts'
import { stripReturn } from './stripReturn.ts'

/**
 * The address of the page, for a return by these parameters.
 *
 * @param names of the parameters
 */
export const createAddress = (names: ReadonlySet<string>): Address => ({
  read: (redirectUri) => {
    const { origin, pathname } = new URL(redirectUri, location.href)
    return origin === location.origin && pathname === location.pathname
      ? splitReturn(location.search, names).returned
      : undefined
  },
  strip: () => stripReturn(names),
  onRestored: (listener) => {
    const hear = ({ persisted }: PageTransitionEvent) => {
      if (persisted) listener()
    }
    addEventListener('pageshow', hear)
    return () => removeEventListener('pageshow', hear)
  },
})
