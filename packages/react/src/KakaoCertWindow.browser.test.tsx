import { snapshotAt } from '@kakao-cert/flow/testing'
import type { CertError } from '@kakao-cert/protocol'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { createRef, type ComponentProps } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent as realUser } from 'vitest/browser'
import { KakaoCertWindow } from './KakaoCertWindow.tsx'
import { ko } from './locales/ko.ts'
import { answersAt, done, refused } from './testing/answersAt.ts'
import { createWorld } from './testing/createWorld.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const text = ko.messages
const request = { title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' }
const networkLost: CertError = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }

type Props = Partial<ComponentProps<typeof KakaoCertWindow>>

const renderWindow = (props: Props = {}, settings: Parameters<typeof renderInWorld>[1] = {}) => {
  const callbacks = { onOpenChange: vi.fn(), onComplete: vi.fn(), onFail: vi.fn(), onCancel: vi.fn() }
  const element = (changed: Props = {}) => (
    <KakaoCertWindow request={request} form="inline" open {...callbacks} {...props} {...changed} />
  )
  const rendered = renderInWorld(element(), settings)
  return {
    ...rendered,
    ...callbacks,
    again: (changed: Props) => rendered.rerender(element(changed)),
  }
}

const heading = (name: string) => screen.findByRole('heading', { name })
const button = (name: string) => screen.findByRole('button', { name: (found) => found.startsWith(name) })
const status = () => document.querySelector('[data-part="window"]')?.getAttribute('data-status')
const at = (snapshot: Parameters<typeof answersAt>[0], others?: Parameters<typeof answersAt>[1]) => ({
  world: createWorld(answersAt(snapshot, others)),
})

it('says which provider is missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(<KakaoCertWindow request={request} open />)).toThrow(
    '<KakaoCertWindow> needs a <KakaoCertProvider> above it',
  )
})

it('opens one session, also in strict mode', async () => {
  const { settle, count, world } = renderWindow()
  await settle('open', done(snapshotAt('choosing')))
  await heading(text.chooseHeading)
  expect(count('open')).toBe(1)
  expect(world.ports.transport.watches.filter(({ isStopped }) => !isStopped)).toHaveLength(1)
})

it('asks nothing of the server before it is opened', async () => {
  const { again, count, world } = renderWindow({ open: false })
  expect(world.ports.transport.calls).toEqual([])
  again({ open: true })
  await waitFor(() => expect(count('open')).toBe(1))
})

it('walks through the phone method', async () => {
  const { settle, push, user, onComplete } = renderWindow()
  await settle('open', done(snapshotAt('choosing')))
  await user.click(await button(text.phoneMethod))
  await user.type(await screen.findByLabelText(text.name), '홍길동')
  await user.type(screen.getByLabelText(text.birthday), '1990-01-01')
  await user.type(screen.getByLabelText(text.phoneNumber), '010-0000-0001{Enter}')
  await button(text.sending)
  await settle('submitPhone', done(snapshotAt('waiting', { revision: 2 })))
  await heading(text.waitingHeading)
  push(snapshotAt('signed', { revision: 3 }))
  await heading(text.verifying)
  await settle('complete', done({ txId: 'tx-1' }))
  await heading(text.doneHeading)
  expect(onComplete).toHaveBeenCalledExactlyOnceWith({ txId: 'tx-1' })
})

it('walks through the QR method', async () => {
  const { settle, push, user, world } = renderWindow()
  await settle('open', done(snapshotAt('choosing')))
  await user.click(await button(text.qrMethod))
  await settle('showQr', done(snapshotAt('showingQr', { revision: 2 })))
  await screen.findByRole('img', { name: text.qrImage })
  push(snapshotAt('confirming', { revision: 3 }))
  await user.type(await screen.findByLabelText('인증번호 6자리'), '123 456{Enter}')
  await settle('answer', done(snapshotAt('waiting', { revision: 4 })))
  await heading(text.waitingHeading)
  expect(world.ports.transport.calls.at(-1)).toEqual([
    'answer',
    'session-1',
    { challengeId: 'challenge-1', answer: '123456' },
  ])
})

it('goes from the QR code to the phone form and back', async () => {
  const { user } = renderWindow({}, at(snapshotAt('showingQr')))
  await user.click(await button(text.qrTrouble))
  await heading(text.phoneHeading)
  await user.click(await button(text.back))
  expect(await heading(text.chooseHeading)).toBeVisible()
})

describe('callbacks', () => {
  it('are called once, and are the ones of the latest render', async () => {
    const latest = vi.fn()
    const { again, settle, onComplete } = renderWindow({}, at(snapshotAt('signed')))
    await heading(text.verifying)
    again({ onComplete: latest })
    await settle('complete', done({ txId: 'tx-1' }))
    await heading(text.doneHeading)
    again({ onComplete: latest })
    expect(onComplete).not.toHaveBeenCalled()
    expect(latest).toHaveBeenCalledOnce()
  })

  it('tell of a failure once', async () => {
    const { again, onFail } = renderWindow({}, at(snapshotAt('failed')))
    await heading(ko.codes.window.E8004.title)
    again({})
    expect(onFail).toHaveBeenCalledExactlyOnceWith({ surface: 'window', code: 'E8004' })
  })
})

describe('a reload', () => {
  it('goes on where it was, and asks to be opened once', async () => {
    const { world } = at(snapshotAt('waiting'), { read: () => Promise.resolve(done(snapshotAt('waiting'))) })
    const before = renderWindow({}, { world })
    await heading(text.waitingHeading)
    before.unmount()
    const { again, count, onOpenChange } = renderWindow({ open: false }, { world })
    await waitFor(() => expect(onOpenChange).toHaveBeenCalled())
    expect(onOpenChange.mock.calls).toEqual([[true, { reason: 'resumed' }]])
    again({ open: true })
    await heading(text.waitingHeading)
    expect(count('open')).toBe(1)
    expect(count('read')).toBe(1)
  })

  it('opens nothing where nothing was open', () => {
    const { onOpenChange, world } = renderWindow({ open: false })
    expect(onOpenChange).not.toHaveBeenCalled()
    expect(world.ports.transport.calls).toEqual([])
  })

  it('after the end does not come back', async () => {
    const { world } = at(snapshotAt('failed'))
    const before = renderWindow({}, { world })
    await heading(ko.codes.window.E8004.title)
    before.unmount()
    const { onOpenChange } = renderWindow({ open: false }, { world })
    expect(onOpenChange).not.toHaveBeenCalled()
  })

  it('into a session that is over tells how it ended', async () => {
    const { world } = at(snapshotAt('waiting'), {
      read: () => Promise.resolve(done(snapshotAt('failed', { revision: 2 }))),
    })
    const before = renderWindow({}, { world })
    await heading(text.waitingHeading)
    before.unmount()
    const { again, onFail } = renderWindow({ open: false }, { world })
    again({ open: true })
    await heading(ko.codes.window.E8004.title)
    expect(onFail).toHaveBeenCalledOnce()
  })
})

it('shows the same session in a second tab', async () => {
  const { world } = at(snapshotAt('waiting'), { read: () => Promise.resolve(done(snapshotAt('waiting'))) })
  const first = renderWindow({}, { world })
  await heading(text.waitingHeading)
  renderWindow({}, { world })
  await waitFor(() => expect(screen.getAllByRole('heading', { name: text.waitingHeading })).toHaveLength(2))
  expect(first.count('open')).toBe(1)
  first.push(snapshotAt('signed', { revision: 2 }))
  await waitFor(() => expect(screen.getAllByRole('heading', { name: text.verifying })).toHaveLength(2))
})

describe('closing', () => {
  it('asks nothing while the method is chosen, and cancels', async () => {
    const { user, count, onOpenChange, onCancel } = renderWindow({}, at(snapshotAt('choosing')))
    await heading(text.chooseHeading)
    await user.click(await button(text.close))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(onOpenChange.mock.calls).toEqual([[false, { reason: 'cancelled' }]])
    expect(onCancel).toHaveBeenCalledOnce()
    expect(count('cancel')).toBe(1)
  })

  it('asks while the phone waits, and goes on with whoever stays', async () => {
    const { user, count, onOpenChange } = renderWindow({}, at(snapshotAt('waiting')))
    await heading(text.waitingHeading)
    await user.click(await button(text.close))
    const dialog = screen.getByRole('alertdialog', { name: text.leaveHeading })
    expect(within(dialog).getByRole('button', { name: text.stay })).toHaveFocus()
    await user.click(within(dialog).getByRole('button', { name: text.stay }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(onOpenChange).not.toHaveBeenCalled()
    expect(count('cancel')).toBe(0)
  })

  it('asks while the phone waits, and cancels for whoever leaves', async () => {
    const { user, count, onOpenChange, onCancel } = renderWindow({}, at(snapshotAt('waiting')))
    await heading(text.waitingHeading)
    await user.click(await button(text.close))
    await user.click(screen.getByRole('button', { name: text.leave }))
    expect(onOpenChange.mock.calls).toEqual([[false, { reason: 'cancelled' }]])
    expect(onCancel).toHaveBeenCalledOnce()
    expect(count('cancel')).toBe(1)
  })

  it('stops asking when it is over meanwhile', async () => {
    const { user, push } = renderWindow({}, at(snapshotAt('waiting')))
    await heading(text.waitingHeading)
    await user.click(await button(text.close))
    screen.getByRole('alertdialog')
    push(snapshotAt('failed', { revision: 2 }))
    await heading(ko.codes.window.E8004.title)
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('is not possible while the signature is checked', async () => {
    renderWindow({}, at(snapshotAt('signed')))
    await heading(text.verifying)
    expect(screen.queryByRole('button', { name: text.close })).toBeNull()
  })

  it('after the end says how it ended', async () => {
    const { user, onOpenChange, onCancel } = renderWindow({}, at(snapshotAt('failed')))
    await heading(ko.codes.window.E8004.title)
    await user.click(screen.getAllByRole('button', { name: text.close })[0]!)
    expect(onOpenChange.mock.calls).toEqual([[false, { reason: 'failed' }]])
    expect(onCancel).not.toHaveBeenCalled()
  })

  it('is not offered where nobody would take part', async () => {
    renderInWorld(<KakaoCertWindow request={request} form="inline" open />, at(snapshotAt('choosing')))
    await heading(text.chooseHeading)
    expect(screen.queryByRole('button', { name: text.close })).toBeNull()
  })

  it('from outside cancels', async () => {
    const { again, count, onCancel, onOpenChange } = renderWindow({}, at(snapshotAt('waiting')))
    await heading(text.waitingHeading)
    again({ open: false })
    await waitFor(() => expect(onCancel).toHaveBeenCalledOnce())
    expect(count('cancel')).toBe(1)
    expect(status()).toBeUndefined()
    expect(onOpenChange).not.toHaveBeenCalled()
  })

  it('before the session is there cancels it when it comes', async () => {
    const { again, settle, count } = renderWindow()
    await heading(text.opening)
    again({ open: false })
    await settle('open', done(snapshotAt('choosing')))
    await waitFor(() => expect(count('cancel')).toBe(1))
  })

  it('and opening again asks for a new session', async () => {
    const { again, count } = renderWindow({}, at(snapshotAt('choosing')))
    await heading(text.chooseHeading)
    again({ open: false })
    again({ open: true })
    await heading(text.chooseHeading)
    expect(count('open')).toBe(2)
  })
})

describe('a modal window', () => {
  const modal = { form: 'modal' } as const

  it('is a dialog with a name, over the page', async () => {
    renderWindow(modal, at(snapshotAt('choosing')))
    await heading(text.chooseHeading)
    expect(screen.getByRole('dialog', { name: new RegExp(text.windowLabel) })).toBe(
      document.querySelector('dialog:modal'),
    )
  })

  it('closes at Escape while the method is chosen', async () => {
    const { onOpenChange, again } = renderWindow(modal, at(snapshotAt('choosing')))
    await heading(text.chooseHeading)
    await realUser.keyboard('{Escape}')
    expect(onOpenChange.mock.calls).toEqual([[false, { reason: 'cancelled' }]])
    again({ open: false })
    expect(document.querySelector('dialog[open]')).toBeNull()
  })

  it('asks at Escape while the phone waits, and Escape stays', async () => {
    const { onOpenChange, count } = renderWindow(modal, at(snapshotAt('waiting')))
    await heading(text.waitingHeading)
    await realUser.keyboard('{Escape}')
    await screen.findByRole('alertdialog')
    await realUser.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(document.querySelector('dialog:modal')).toHaveProperty('open', true)
    expect(onOpenChange).not.toHaveBeenCalled()
    expect(count('cancel')).toBe(0)
  })

  it('asks at every Escape that would leave, also without a click between', async () => {
    const { onOpenChange } = renderWindow(modal, at(snapshotAt('waiting')))
    await heading(text.waitingHeading)
    const closed = vi.fn<() => void>()
    document.querySelector('dialog')?.addEventListener('close', closed)
    for (let time = 0; time < 3; time++) {
      await realUser.keyboard('{Escape}')
      await screen.findByRole('alertdialog')
      await realUser.keyboard('{Escape}')
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    }
    expect(closed).not.toHaveBeenCalled()
    expect(onOpenChange).not.toHaveBeenCalled()
  })

  it("tells the page's own handler of a key", async () => {
    const onKeyDown = vi.fn<() => void>()
    renderWindow({ ...modal, onKeyDown }, at(snapshotAt('waiting')))
    await heading(text.waitingHeading)
    await realUser.keyboard('{Escape}')
    expect(onKeyDown).toHaveBeenCalledOnce()
  })

  it('stays while the signature is checked, however often Escape is pressed', async () => {
    const { onOpenChange } = renderWindow(modal, at(snapshotAt('signed')))
    await heading(text.verifying)
    for (let press = 0; press < 4; press++) await realUser.keyboard('{Escape}')
    await waitFor(() => expect(document.querySelector('dialog:modal')).not.toBeNull())
    expect(onOpenChange).not.toHaveBeenCalled()
  })

  it('gives the focus back to where it was', async () => {
    const world = createWorld(answersAt(snapshotAt('choosing')))
    const page = (open: boolean) => (
      <>
        <button type="button">sign</button>
        <KakaoCertWindow request={request} open={open} />
      </>
    )
    const { rerender } = renderInWorld(page(false), { world })
    screen.getByRole('button', { name: 'sign' }).focus()
    rerender(page(true))
    await waitFor(() => expect(screen.getByRole('heading', { name: text.chooseHeading })).toHaveFocus())
    rerender(page(false))
    await waitFor(() => expect(screen.getByRole('button', { name: 'sign' })).toHaveFocus())
  })
})

describe('the focus', () => {
  it('goes to the heading of each step of a modal window', async () => {
    const { settle, push, user } = renderWindow({ form: 'modal' })
    const isFocused = (name: string) => waitFor(async () => expect(await heading(name)).toHaveFocus())
    await isFocused(text.opening)
    await settle('open', done(snapshotAt('choosing')))
    await isFocused(text.chooseHeading)
    await user.click(await button(text.phoneMethod))
    await isFocused(text.phoneHeading)
    await user.click(await button(text.back))
    await isFocused(text.chooseHeading)
    push(snapshotAt('waiting', { revision: 2 }))
    await isFocused(text.waitingHeading)
    push(snapshotAt('signed', { revision: 3 }))
    await isFocused(text.verifying)
    await settle('complete', done({ txId: 'tx-1' }))
    await isFocused(text.doneHeading)
  })

  it('is not taken by an inline window before it is used', async () => {
    const { user } = renderWindow({}, at(snapshotAt('choosing')))
    await heading(text.chooseHeading)
    expect(document.body).toHaveFocus()
    await user.click(await button(text.phoneMethod))
    await waitFor(async () => expect(await heading(text.phoneHeading)).toHaveFocus())
  })

  it('stays on the button of a command that is under way, and of one that came to nothing', async () => {
    const { user, settle } = renderWindow({}, at(snapshotAt('choosing')))
    await user.click(await button(text.qrMethod))
    await waitFor(() => expect(status()).toBe('startingQr'))
    expect(await button(text.qrMethod)).toHaveFocus()
    await settle('showQr', refused(networkLost))
    await screen.findByRole('alert')
    expect(await button(text.qrMethod)).toHaveFocus()
  })
})

describe('the button of an error screen', () => {
  const failedWith = (code: string, cause?: string) =>
    at(
      snapshotAt('failed', {
        phase: { status: 'failed', error: { surface: 'window', code, ...(cause && { cause }) } },
      }),
    )

  it('starts again with a new session', async () => {
    const { user, count } = renderWindow({}, failedWith('E8004'))
    await user.click(await button(ko.codes.window.E8004.action))
    await waitFor(() => expect(count('open')).toBe(2))
  })

  it('goes straight to the phone form after too many QR codes', async () => {
    const open = vi
      .fn()
      .mockResolvedValueOnce(refused({ surface: 'window', code: 'E8005' }))
      .mockResolvedValue(done(snapshotAt('choosing')))
    const { user } = renderWindow({}, { world: createWorld({ open }) })
    await user.click(await button(ko.codes.window.E8005.action))
    await heading(text.phoneHeading)
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('closes where starting again would not help', async () => {
    const { user, onOpenChange } = renderWindow({}, failedWith('E3003'))
    await heading(ko.codes.window.E3003.title)
    expect(screen.queryByRole('button', { name: ko.codes.window.E3003.action })).toBeNull()
    await user.click(screen.getAllByRole('button', { name: text.close }).at(-1)!)
    expect(onOpenChange.mock.calls).toEqual([[false, { reason: 'failed' }]])
  })

  it('is a link where the site has a page for it', async () => {
    renderWindow({}, { ...failedWith('E3003'), provider: { links: { contact: '/support' } } })
    const link = await screen.findByRole('link', { name: ko.codes.window.E3003.action })
    expect(link).toHaveAttribute('href', '/support')
  })

  it('shows the transaction for the support desk', async () => {
    renderWindow({}, failedWith('E3003'))
    await heading(ko.codes.window.E3003.title)
    expect(screen.getByText('sandbox-tx-1')).toBeVisible()
    expect(screen.getByText('E3003')).toBeVisible()
  })
})

it.each([
  ['mobile', ko.codes.window.E8002.causes.mobile.title],
  ['oldBrowser', ko.codes.window.E8002.causes.oldBrowser.title],
] as const)('spends no transaction on a device that cannot do it: %s', async (support, title) => {
  const world = createWorld()
  const ports = { ...world.ports, page: { ...world.ports.page, support: () => support } }
  renderWindow({}, { world: { ...world, ports } })
  await heading(title)
  expect(world.ports.transport.calls).toEqual([])
})

it('says that the connection is lost, and takes it back', async () => {
  const { world } = renderWindow({}, at(snapshotAt('waiting')))
  await heading(text.waitingHeading)
  const { watcher } = world.ports.transport.watches.findLast(({ isStopped }) => !isStopped)!
  watcher.connectionLost()
  await screen.findByText(text.offline)
  watcher.connectionRestored()
  await waitFor(() => expect(screen.queryByText(text.offline)).toBeNull())
})

it('checks again when the network is back', async () => {
  const complete = vi.fn(() => Promise.resolve(refused(networkLost)))
  const read = () => Promise.resolve(done(snapshotAt('signed')))
  const { user, settle, ...rendered } = renderWindow({}, at(snapshotAt('signed'), { complete, read }))
  await button(text.retry)
  complete.mockResolvedValue(done({ txId: 'tx-1' }) as never)
  await user.click(await button(text.retry))
  await heading(text.doneHeading)
  expect(rendered.onComplete).toHaveBeenCalledOnce()
})

describe('its element', () => {
  it.each([
    ['inline', HTMLElement, 'SECTION'],
    ['modal', HTMLDialogElement, 'DIALOG'],
  ] as const)('takes a ref and what belongs to a DOM element: %s', async (form, kind, tagName) => {
    const ref = createRef<HTMLElement>()
    const testId = { 'data-testid': 'cert' }
    renderWindow(
      { form, ref, id: 'cert', className: 'mine', title: 'window', ...testId },
      at(snapshotAt('choosing')),
    )
    await heading(text.chooseHeading)
    const element = screen.getByTestId('cert')
    expect(ref.current).toBe(element)
    expect(element).toBeInstanceOf(kind)
    expect(element.tagName).toBe(tagName)
    expect(element).toHaveProperty('id', 'cert')
    expect(element).toHaveProperty('className', 'kakao-cert mine')
    expect(element).toHaveProperty('title', 'window')
  })

  it('tells its status, its form, its theme and its language', async () => {
    renderWindow({}, { ...at(snapshotAt('waiting')), provider: { theme: 'dark' } })
    await heading(text.waitingHeading)
    const element = document.querySelector<HTMLElement>('[data-part="window"]')!
    expect(element.dataset).toMatchObject({ status: 'waiting', form: 'inline', theme: 'dark' })
    expect(element.lang).toBe('ko')
  })

  it('calls a click listener of the page too', async () => {
    const onClickCapture = vi.fn()
    const { user } = renderWindow({ onClickCapture }, at(snapshotAt('choosing')))
    await user.click(await button(text.phoneMethod))
    expect(onClickCapture).toHaveBeenCalledOnce()
    await waitFor(async () => expect(await heading(text.phoneHeading)).toHaveFocus())
  })

  it('has a ref from when it is opened', async () => {
    const ref = createRef<HTMLElement>()
    const { again } = renderWindow({ open: false, ref }, at(snapshotAt('choosing')))
    again({ open: true, ref })
    await heading(text.chooseHeading)
    expect(ref.current).toBe(document.querySelector('[data-part="window"]'))
    again({ open: false, ref })
    expect(ref.current).toBeNull()
  })
})

it('says what the page wants it to say', async () => {
  renderWindow(
    {},
    {
      ...at(snapshotAt('failed')),
      provider: {
        messages: { windowLabel: '예시은행 인증' },
        codeTexts: { window: { E8004: { title: '시간이 다 됐어요' } } },
      },
    },
  )
  await heading('시간이 다 됐어요')
  expect(screen.getByText('예시은행 인증')).toBeVisible()
  expect(screen.getByText(ko.codes.window.E8004.body)).toBeVisible()
})

describe('rendering', () => {
  const counting = () => {
    const renders = { count: 0 }
    const counted = {
      signData: request.signData,
      // The window reads its request once a render.
      get title() {
        renders.count += 1
        return request.title
      },
    }
    return { renders, counted }
  }

  it('happens once for each change of the state', async () => {
    const { renders, counted } = counting()
    const { push, settle } = renderWindow(
      { request: counted },
      { ...at(snapshotAt('waiting')), isStrict: false },
    )
    await heading(text.waitingHeading)
    renders.count = 0
    push(snapshotAt('waiting', { revision: 2 }))
    expect(renders.count).toBe(1)
    push(snapshotAt('signed', { revision: 3 }))
    expect(renders.count).toBe(2)
    await settle('complete', done({ txId: 'tx-1' }))
    await heading(text.doneHeading)
    expect(renders.count).toBe(3)
  })

  it('of the countdown leaves the rest alone', async () => {
    const { renders, counted } = counting()
    renderWindow({ request: counted }, { ...at(snapshotAt('showingQr')), isStrict: false })
    await screen.findByRole('img', { name: text.qrImage })
    await screen.findByText('9:59', {}, { timeout: 2000 })
    renders.count = 0
    await screen.findByText('9:57', {}, { timeout: 3000 })
    expect(renders.count).toBe(0)
  })
})

it('leaves nothing behind when it is unmounted', async () => {
  const started = vi.spyOn(globalThis, 'setInterval')
  const stopped = vi.spyOn(globalThis, 'clearInterval')
  const { unmount, world } = renderWindow({ form: 'modal' }, at(snapshotAt('showingQr')))
  await screen.findByRole('img', { name: text.qrImage })
  // The countdowns tick once a second; whoever waits for an element ticks too, and has stopped.
  const ticking = started.mock.results.flatMap(({ value }, call) =>
    started.mock.calls[call]?.[1] === 1000 ? [value] : [],
  )
  unmount()
  expect(ticking.length).toBeGreaterThan(0)
  expect(stopped.mock.calls.flat()).toEqual(expect.arrayContaining(ticking))
  expect(world.ports.transport.watches.filter(({ isStopped }) => !isStopped)).toEqual([])
  expect(world.ports.countWakers()).toBe(0)
  expect(document.querySelector('.kakao-cert')).toBeNull()
})

it('checks again, when asked, whether a maintenance is over', async () => {
  const open = vi
    .fn()
    .mockResolvedValueOnce(refused({ surface: 'rest', code: 'E0002' }))
    .mockResolvedValue(done(snapshotAt('choosing')))
  const { user } = renderWindow({}, { world: createWorld({ open }) })
  await user.click(await button(ko.codes.rest.E0002.action))
  await heading(text.chooseHeading)
  expect(open).toHaveBeenCalledTimes(2)
})

describe('an answer that takes long', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs))

  it('is said after five seconds, until it is there', async () => {
    const { world } = renderWindow()
    await pass(4999)
    expect(screen.queryByText(text.slow)).toBeNull()
    await pass(1)
    expect(screen.getByText(text.slow)).toHaveRole('status')
    await act(async () => world.ports.transport.settle('open', done(snapshotAt('choosing'))))
    expect(screen.queryByText(text.slow)).toBeNull()
    await pass(60_000)
    expect(screen.queryByText(text.slow)).toBeNull()
  })
})

it('speaks how many codes are left when there is a new one', async () => {
  const { user, settle } = renderWindow({}, at(snapshotAt('showingQr')))
  await user.click(await button(text.refresh))
  await settle(
    'refreshQr',
    done(snapshotAt('showingQr', { revision: 9, remaining: { refreshes: 1, requests: 3, answers: 2 } })),
  )
  expect(await screen.findByText('1번 더 받을 수 있어요.')).toHaveRole('status')
})
