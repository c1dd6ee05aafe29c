import { snapshotAt } from '@kakao-cert/flow/testing'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { KakaoCertProvider } from './KakaoCertProvider.tsx'
import { KakaoCertWindow } from './KakaoCertWindow.tsx'
import { en } from './locales/en.ts'
import { ko } from './locales/ko.ts'
import { answersAt } from './testing/answersAt.ts'
import { createWorld } from './testing/createWorld.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'
import { WorldProvider } from './testing/WorldProvider.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const request = { title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' }
const opened = () => createWorld(answersAt(snapshotAt('choosing')))

it('uses the query client of the page', () => {
  const clients: QueryClient[] = []
  const Page = () => {
    clients.push(useQueryClient())
    return null
  }
  const { world } = renderInWorld(<Page />)
  expect(clients).toContain(world.queryClient)
})

it('needs no query client of the page', async () => {
  const { transport, ...ports } = opened().ports
  render(
    <KakaoCertProvider endpoint="/cert" settleId="settle" locale={ko} transport={transport} ports={ports}>
      <KakaoCertWindow request={request} form="inline" open />
    </KakaoCertProvider>,
    { reactStrictMode: true },
  )
  expect(await screen.findByRole('heading', { name: ko.messages.chooseHeading })).toBeVisible()
})

it('changes the language of an open window, and opens no other session', async () => {
  const world = opened()
  const page = (locale: typeof ko) => (
    <WorldProvider world={world} locale={locale}>
      <KakaoCertWindow request={request} form="inline" open />
    </WorldProvider>
  )
  const { rerender } = render(page(ko))
  await screen.findByRole('heading', { name: ko.messages.chooseHeading })
  rerender(page(en))
  expect(screen.getByRole('heading', { name: en.messages.chooseHeading })).toBeVisible()
  expect(world.ports.transport.calls).toHaveLength(1)
})

it.each(['inline', 'modal'] as const)(
  'takes over what a server rendered of an open %s window',
  async (form) => {
    const world = opened()
    const page = (
      <StrictMode>
        <WorldProvider world={world}>
          <KakaoCertWindow request={request} form={form} open />
        </WorldProvider>
      </StrictMode>
    )
    const root = document.body.appendChild(document.createElement('div'))
    root.innerHTML = renderToString(page)
    const onRecoverableError = vi.fn()
    const complain = vi.spyOn(console, 'error')
    const mounted = hydrateRoot(root, page, { onRecoverableError })
    await waitFor(() => expect(root.querySelector('[data-status="choosing"]')).not.toBeNull())
    expect(onRecoverableError).not.toHaveBeenCalled()
    expect(complain.mock.calls.filter(([said]) => !String(said).includes('act('))).toEqual([])
    mounted.unmount()
    root.remove()
  },
)
