import { expect, test } from '@kakao-cert/sandbox/playwright'

const sandboxOrigin = 'http://localhost:4100'

test('what a page asks of the usual origin, the sandbox of its test answers, streams too', async ({
  page,
  sandbox,
}) => {
  expect(sandbox.url).not.toBe(sandboxOrigin)
  await page.goto('/embed/')
  const told = await page.evaluate(
    (origin) =>
      new Promise((resolve) => {
        const source = new EventSource(`${origin}/__sandbox/phones/hong/events`)
        source.addEventListener('phone', ({ data }) => {
          source.close()
          resolve(JSON.parse(data))
        })
      }),
    sandboxOrigin,
  )
  expect(told).toMatchObject({ person: { id: 'hong' }, requests: [] })
})

test.describe('with options', () => {
  test.use({ sandboxOptions: { limits: { refreshes: 1 } } })

  test('a sandbox has limits of its own', async ({ sandbox }) => {
    expect(await sandbox.limits.read()).toMatchObject({ refreshes: 1 })
    await sandbox.expectCalls({ open: 0 })
  })
})

test('a count that is not reached is shown beside the one that was expected', async ({ sandbox }) => {
  const failing = sandbox.expectCalls({ open: 1 })
  await expect(failing).rejects.toThrow(/calls that the sandbox counted[^]*-\s+"open": 1,[^]*\+\s+"open": 0,/)
})
