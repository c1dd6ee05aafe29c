import { snapshotAt } from '@kakao-cert/flow/testing'
import type { Phase, Snapshot } from '@kakao-cert/protocol'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { KakaoCertWindow } from '../KakaoCertWindow.tsx'
import { ko } from '../locales/ko.ts'
import { answersAt, done, refused } from '../testing/answersAt.ts'
import { createWorld } from '../testing/createWorld.ts'
import { renderInWorld } from '../testing/renderInWorld.tsx'

afterEach(cleanup)

const text = ko.messages

const sms = (misses: number, id = 'challenge-1'): Phase => ({
  status: 'confirming',
  challenge: { kind: 'sms', id, digits: 6 },
  misses,
})
const remaining = (answers: number, requests = 3) => ({ refreshes: 3, requests, answers })

const renderFactor = (snapshot: Partial<Snapshot> = {}) => {
  const read = () => Promise.resolve(done(snapshotAt('confirming', snapshot)))
  return renderInWorld(
    <KakaoCertWindow
      request={{ title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' }}
      form="inline"
      open
    />,
    { world: createWorld(answersAt(snapshotAt('confirming', snapshot), { read })) },
  )
}

describe('a code by text message', () => {
  const code = () => screen.findByLabelText<HTMLInputElement>('인증번호 6자리')

  it('can be filled in by the phone, and brings up digits', async () => {
    renderFactor()
    expect(await code()).toHaveProperty('autocomplete', 'one-time-code')
    expect(await code()).toHaveProperty('inputMode', 'numeric')
  })

  it('is not sent as long as nothing is typed', async () => {
    const { user, count } = renderFactor()
    await code()
    await user.click(screen.getByRole('button', { name: text.confirm }))
    expect(count('answer')).toBe(0)
  })

  it('is not sent as long as digits are missing, because that would cost a try', async () => {
    const { user, count } = renderFactor()
    await user.type(await code(), '12345{Enter}')
    expect(await code()).toHaveAccessibleDescription('인증번호 6자리를 모두 입력해 주세요.')
    expect(await code()).toHaveFocus()
    expect(count('answer')).toBe(0)
    await user.type(await code(), '6{Enter}')
    await waitFor(() => expect(count('answer')).toBe(1))
    expect(await code()).not.toHaveAccessibleDescription()
  })

  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['[예시은행] 인증번호 123456 을 입력해 주세요. 문의 1588-0000', '123456'],
  ])('is taken out of what is pasted: %s', async (pasted, sent) => {
    const { user, world } = renderFactor()
    await user.click(await code())
    await user.paste(pasted)
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(world.ports.transport.calls.at(-1)).toEqual([
        'answer',
        'session-1',
        { challengeId: 'challenge-1', answer: sent },
      ]),
    )
  })

  it('that missed is cleared for the next try, and what is left is said at the input', async () => {
    const { user, settle } = renderFactor({ remaining: remaining(3) })
    await user.type(await code(), '111111{Enter}')
    await settle(
      'answer',
      done(snapshotAt('confirming', { revision: 2, phase: sms(1), remaining: remaining(2) })),
    )
    await waitFor(async () =>
      expect(await code()).toHaveAccessibleDescription('맞지 않아요. 2번 더 시도할 수 있어요.'),
    )
    expect(await code()).toHaveValue('')
    expect(await code()).toHaveFocus()
    await user.type(await code(), '222222{Enter}')
    await settle(
      'answer',
      done(snapshotAt('confirming', { revision: 3, phase: sms(2), remaining: remaining(1) })),
    )
    await waitFor(async () => expect(await code()).toHaveAccessibleDescription(text.lastTry))
    expect(await code()).toHaveValue('')
  })

  it('stays typed when the network was lost', async () => {
    const { user, settle } = renderFactor()
    await user.type(await code(), '123456{Enter}')
    await settle('answer', refused({ surface: 'client', code: 'NETWORK_LOST', canGoOn: true }))
    await screen.findByRole('alert')
    expect(await code()).toHaveValue('123456')
  })

  it('is sent again, as long as that is possible', async () => {
    const { user, settle, world } = renderFactor()
    await code()
    await user.click(screen.getByRole('button', { name: text.resendCode }))
    await settle(
      'resend',
      done(
        snapshotAt('confirming', { revision: 2, phase: sms(0, 'challenge-2'), remaining: remaining(2, 0) }),
      ),
    )
    expect(await screen.findByText(text.noRequestsLeft)).toHaveRole('status')
    expect(screen.queryByRole('button', { name: text.resendCode })).toBeNull()
    await user.type(await code(), '123456{Enter}')
    await waitFor(() =>
      expect(world.ports.transport.calls.at(-1)).toEqual([
        'answer',
        'session-1',
        { challengeId: 'challenge-2', answer: '123456' },
      ]),
    )
  })
})

describe('characters to match', () => {
  const characters = (misses: number, id = 'challenge-1'): Phase => ({
    status: 'confirming',
    challenge: { kind: 'characters', id, options: ['가나', '다라', '마바'] },
    misses,
  })

  it('are chosen by a press, once', async () => {
    const { user, world, count } = renderFactor({ phase: characters(0) })
    const group = await screen.findByRole('group', { name: text.charactersHeading })
    await user.click(within(group).getByRole('button', { name: '다라' }))
    await user.click(within(group).getByRole('button', { name: '마바' }))
    await waitFor(() => expect(count('answer')).toBe(1))
    expect(world.ports.transport.calls.at(-1)).toEqual([
      'answer',
      'session-1',
      { challengeId: 'challenge-1', answer: '다라' },
    ])
  })

  it('that missed are said aloud', async () => {
    const { push } = renderFactor({ phase: characters(0) })
    await screen.findByRole('group')
    push(
      snapshotAt('confirming', {
        revision: 2,
        phase: characters(1, 'challenge-2'),
        remaining: remaining(1),
      }),
    )
    expect(await screen.findByRole('alert')).toHaveTextContent(text.lastTry)
  })
})
