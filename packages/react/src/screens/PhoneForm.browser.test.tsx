import { snapshotAt } from '@kakao-cert/flow/testing'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { KakaoCertWindow } from '../KakaoCertWindow.tsx'
import { ko } from '../locales/ko.ts'
import { answersAt, done, refused } from '../testing/answersAt.ts'
import { createWorld } from '../testing/createWorld.ts'
import { renderInWorld } from '../testing/renderInWorld.tsx'

afterEach(cleanup)

const text = ko.messages
const person = { name: '홍길동', birthday: '19871231', phoneNumber: '01000000001' }

const renderForm = async () => {
  const read = () => Promise.resolve(done(snapshotAt('choosing')))
  const rendered = renderInWorld(
    <KakaoCertWindow
      request={{ title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' }}
      form="inline"
      open
    />,
    { world: createWorld(answersAt(snapshotAt('choosing'), { read })) },
  )
  const { user } = rendered
  const input = (key: 'name' | 'birthday' | 'phoneNumber') =>
    screen.getByLabelText<HTMLInputElement>(text[key])
  await user.click(await screen.findByRole('button', { name: (name) => name.startsWith(text.phoneMethod) }))
  await screen.findByRole('heading', { name: text.phoneHeading })
  return {
    ...rendered,
    input,
    send: () => user.click(screen.getByRole('button', { name: text.send })),
    fillIn: async (values: Partial<typeof person> = person) => {
      for (const [key, value] of Object.entries(values)) {
        await user.type(input(key as keyof typeof person), value)
      }
    },
  }
}

it('lets the browser fill it in and brings up the right keyboard', async () => {
  const { input } = await renderForm()
  expect(input('name')).toHaveProperty('autocomplete', 'name')
  expect(input('birthday')).toHaveProperty('autocomplete', 'bday')
  expect(input('birthday')).toHaveProperty('inputMode', 'numeric')
  expect(input('phoneNumber')).toHaveProperty('autocomplete', 'tel')
  expect(input('phoneNumber')).toHaveProperty('type', 'tel')
})

it('ties the hint to its input', async () => {
  const { input } = await renderForm()
  expect(input('birthday')).toHaveAccessibleDescription(text.birthdayHint)
  expect(input('name')).not.toHaveAccessibleDescription()
})

describe('what does not fit', () => {
  it('is said at its input, before its hint, and nothing is sent', async () => {
    const { input, fillIn, send, count } = await renderForm()
    await fillIn({ birthday: '19901301', phoneNumber: '0212345678' })
    await send()
    expect(input('name')).toHaveAccessibleDescription(text.nameRequired)
    expect(input('birthday')).toHaveAccessibleDescription(`${text.birthdayNotADate} ${text.birthdayHint}`)
    expect(input('phoneNumber')).toHaveAccessibleDescription(
      `${text.phoneNumberNotMobile} ${text.phoneNumberHint}`,
    )
    for (const key of ['name', 'birthday', 'phoneNumber'] as const) {
      expect(input(key)).toHaveAttribute('aria-invalid', 'true')
    }
    expect(count('submitPhone')).toBe(0)
  })

  it('takes the focus where it is first', async () => {
    const { input, fillIn, send } = await renderForm()
    await fillIn({ name: '홍길동' })
    await send()
    expect(input('birthday')).toHaveFocus()
  })

  it('takes the focus each time it is sent', async () => {
    const { input, send, user } = await renderForm()
    await send()
    await user.click(input('phoneNumber'))
    await send()
    expect(input('name')).toHaveFocus()
  })

  it('is forgotten when it is mended', async () => {
    const { input, fillIn, send } = await renderForm()
    await send()
    await fillIn()
    await send()
    await waitFor(() => expect(input('name')).toHaveAttribute('aria-invalid', 'false'))
  })

  it('is said too when only the server knows', async () => {
    const { input, fillIn, send, settle } = await renderForm()
    await fillIn()
    await send()
    await settle(
      'submitPhone',
      refused({ surface: 'window', code: 'E1001', fields: { phoneNumber: 'foreign' }, canGoOn: true }),
    )
    await waitFor(() => expect(input('phoneNumber')).toHaveFocus())
    expect(input('phoneNumber')).toHaveAccessibleDescription(
      `${text.phoneNumberForeign} ${text.phoneNumberHint}`,
    )
    expect(input('name')).toHaveAttribute('aria-invalid', 'false')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

it('sends once, in wire form, however often it is pressed', async () => {
  const { fillIn, send, user, world, count } = await renderForm()
  await fillIn({ ...person, birthday: '1987. 12. 31', phoneNumber: '+82 10-0000-0001' })
  await send()
  const sending = await screen.findByRole('button', { name: text.sending })
  await user.click(sending)
  await user.keyboard('{Enter}')
  expect(count('submitPhone')).toBe(1)
  expect(world.ports.transport.calls.at(-1)).toEqual(['submitPhone', 'session-1', person])
  expect(sending).toHaveAttribute('aria-busy', 'true')
})

it('keeps what was typed when it was refused, and says why', async () => {
  const { input, fillIn, send, settle } = await renderForm()
  await fillIn()
  await send()
  await settle('submitPhone', refused({ surface: 'rest', code: 'E2001', canGoOn: true }))
  const notice = await screen.findByRole('alert')
  expect(notice.textContent).toContain(ko.codes.rest.E2001.title)
  for (const [key, value] of Object.entries(person)) {
    expect(input(key as keyof typeof person)).toHaveValue(value)
  }
  expect(input('name')).toHaveProperty('readOnly', false)
})

it('leaves what was typed nowhere', async () => {
  const { fillIn, send, settle, push, world } = await renderForm()
  const traces = () => {
    const seen = new WeakSet<object>()
    const states = [
      world.ports.transport.watches,
      world.queryClient.getMutationCache().getAll(),
      world.queryClient.getQueryCache().getAll(),
    ]
    const known = JSON.stringify(states, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value
      if (seen.has(value)) return undefined
      seen.add(value)
      return value
    })
    const stored = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage))
    return [
      document.documentElement.outerHTML,
      known,
      JSON.stringify(stored),
      document.cookie,
      location.href,
    ].join()
  }
  const isNowhere = () => {
    const found = Object.values(person).filter((value) => traces().includes(value))
    expect(found).toEqual([])
  }
  await fillIn()
  // Not in an attribute either, while it is typed and sent.
  isNowhere()
  await send()
  await screen.findByRole('button', { name: text.sending })
  isNowhere()
  await settle('submitPhone', done(snapshotAt('waiting', { revision: 2 })))
  await screen.findByRole('heading', { name: text.waitingHeading })
  isNowhere()
  push(snapshotAt('signed', { revision: 3 }))
  await settle('complete', done({ txId: 'tx-1' }))
  await screen.findByRole('heading', { name: text.doneHeading })
  isNowhere()
  expect(document.querySelector('input')).toBeNull()
})
