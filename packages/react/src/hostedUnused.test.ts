import { expect, it } from 'vitest'
import { bundlePage } from './testing/bundlePage.ts'

const pageOf = (...names: readonly string[]) =>
  `import { ${names.join(', ')} } from '@kakao-cert/react'\nconsole.log(KakaoCertProvider, KakaoCertWindow)`

const embedded = ['KakaoCertProvider', 'KakaoCertWindow']

it('costs a page with the embedded window no byte', async () => {
  const code = await bundlePage(pageOf(...embedded))
  expect(
    await bundlePage(
      pageOf(...embedded, 'useKakaoHostedSign', 'handOverReturn', 'useKakaoLogin', 'KakaoLoginButton'),
    ),
  ).toBe(code)
  expect(code).toContain('kakao-cert')
  expect(code).not.toContain('kakao-cert:hosted')
  expect(code).not.toContain('kakao-cert:login')
})
