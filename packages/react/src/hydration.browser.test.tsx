import { snapshotAt } from '@kakao-cert/flow/testing'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { StrictMode, type ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { KakaoCertWindow } from './KakaoCertWindow.tsx'
import { ko } from './locales/ko.ts'
import './styles.css'
import { answersAt } from './testing/answersAt.ts'
import { createWorld } from './testing/createWorld.ts'
import { WorldProvider } from './testing/WorldProvider.tsx'
import { useKakaoHostedSign } from './useKakaoHostedSign.ts'

const request = { title: '예금 계좌 개설 동의', signData: '동의합니다.' }

const Hosted = () => {
  const { status } = useKakaoHostedSign({
    sdk: { url: '/sdk.js', version: '2.7.5', javascriptKey: 'key' },
    redirectUri: `${location.origin}/apply`,
    signData: request.signData,
  })
  return <p>{status}</p>
}

const hydrate = async (child: ReactElement) => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const page = (
    <StrictMode>
      <WorldProvider world={createWorld(answersAt(snapshotAt('choosing')))}>{child}</WorldProvider>
    </StrictMode>
  )
  const place = document.body.appendChild(document.createElement('main'))
  place.innerHTML = renderToString(page)
  const nodes = document.querySelectorAll('*').length - place.querySelectorAll('*').length
  const recovered = vi.fn<(error: unknown) => void>()
  const root = await act(async () => hydrateRoot(place, page, { onRecoverableError: recovered }))
  return { complain, nodes, place, recovered, root }
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

it.each([
  ['inline', () => <KakaoCertWindow request={request} form="inline" open />, ko.messages.chooseHeading],
  ['modal', () => <KakaoCertWindow request={request} open />, ko.messages.chooseHeading],
  ['error', () => <CertErrorScreen surface="window" code="E8005" />, ko.codes.window.E8005.title],
])('takes over what a server rendered, and leaves no node behind: %s', async (_, Page, heading) => {
  const { complain, nodes, place, recovered, root } = await hydrate(<Page />)
  await waitFor(() => expect(screen.getByRole('heading', { name: heading })).toBeVisible())
  act(() => root.unmount())
  expect(recovered).not.toHaveBeenCalled()
  expect(complain).not.toHaveBeenCalled()
  expect(place.innerHTML).toBe('')
  expect(document.querySelectorAll('*')).toHaveLength(nodes)
  place.remove()
})

it('takes over a page with the hook of the hosted window', async () => {
  const { complain, place, recovered, root } = await hydrate(<Hosted />)
  await waitFor(() => expect(place.textContent).toBe('idle'))
  act(() => root.unmount())
  expect(recovered).not.toHaveBeenCalled()
  expect(complain).not.toHaveBeenCalled()
  place.remove()
})
