import { version } from 'react'

// The alias of the test project would do nothing, without a word, if a bundle of React 19 were in the cache.
if (!version.startsWith('18.')) throw new Error(`These tests are for React 18, and ran with ${version}.`)
