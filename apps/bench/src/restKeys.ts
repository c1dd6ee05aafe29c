/** The headers of a bank's server that calls REST. */
export const restKeys = {
  'Content-Type': 'application/json',
  Authorization: 'KakaoAK sandbox-rest-key-dealer',
  'Target-Authorization': 'KakaoAK sandbox-rest-key-bank',
}
