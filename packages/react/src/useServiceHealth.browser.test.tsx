import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { done, refused } from './testing/answersAt.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'
import { useServiceHealth } from './useServiceHealth.ts'

afterEach(cleanup)

const Page = () => useServiceHealth().data?.status ?? 'asking'

it.each([
  ['up', done({ status: 'up' as const })],
  ['down', done({ status: 'down' as const })],
  ['down', refused({ surface: 'client', code: 'NETWORK_LOST', canGoOn: true })],
])('is %s when the server says so, or says nothing', async (status, answer) => {
  const { settle } = renderInWorld(<Page />)
  expect(screen.getByText('asking')).toBeVisible()
  await settle('health', answer)
  expect(await screen.findByText(status)).toBeVisible()
})

it('is asked once for a whole page', async () => {
  const { settle, count } = renderInWorld(
    <>
      <Page />-<Page />
    </>,
  )
  await settle('health', done({ status: 'up' }))
  expect(await screen.findByText('up-up')).toBeVisible()
  expect(count('health')).toBe(1)
})
