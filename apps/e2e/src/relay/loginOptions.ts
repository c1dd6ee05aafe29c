import type { LoginOptions } from '@kakao-cert/relay'

export const login: LoginOptions = {
  product: 'K2100T',
  javascriptKey: 'sandbox-javascript-key',
  // The REST API key exchanges codes: `keys.institution`, or a `clientId` of its own, with `clientSecret` where the app has one.
  redirectUris: ['http://localhost:3000/login/'],
  // `kauth` is https://kauth.kakao.com where `upstream` is a host of Kakao, and `upstream` before a sandbox.
}
