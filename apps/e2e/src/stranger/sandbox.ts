const url = 'http://localhost:4100'

/** The sandbox of the packed packages, where the README has it. */
export const sandbox = { url, server: { program: 'kakao-cert-sandbox', url: `${url}/api/ping` } } as const
