import { describe, expect, it } from 'vitest'
import { errorText } from './errorText.ts'
import { ko } from './locales/ko.ts'

const { window, rest, client } = ko.codes

it('is the text of the code on its surface', () => {
  expect(errorText({ surface: 'window', code: 'E2003' }, ko)).toMatchObject({ title: window.E2003.title })
  expect(errorText({ surface: 'rest', code: 'E2003' }, ko)).toMatchObject({ title: rest.E2003.title })
})

it('is the text of the cause where that is known', () => {
  const failure = { surface: 'window', code: 'E8002' } as const
  expect(errorText({ ...failure, cause: 'mobile' }, ko)).toEqual(window.E8002.causes.mobile)
  expect(errorText({ ...failure, cause: 'toString' }, ko).title).toBe(window.E8002.title)
})

it.each([
  ['a code that no row has', { surface: 'window', code: 'E7777' }],
  ['the name of what every object has', { surface: 'window', code: 'constructor' }],
  ['a code of another platform', { surface: 'ios', code: 'ClientErrorCause.IllegalState' }],
] as const)('is that of an unknown code for %s', (_, failure) => {
  expect(errorText(failure, ko)).toMatchObject(client.UNKNOWN_CODE)
})

describe('your own wording', () => {
  it('is merged last, field by field', () => {
    expect(
      errorText({ surface: 'window', code: 'E8004' }, ko, { window: { E8004: { title: '늦었어요' } } }),
    ).toMatchObject({ title: '늦었어요', body: window.E8004.body })
  })

  it('of a cause says the cause', () => {
    const mobile = { title: 'PC에서 열어 주세요', body: '휴대전화로는 할 수 없어요.', action: '확인' }
    const overrides = { window: { E8002: { causes: { mobile } } } }
    expect(errorText({ surface: 'window', code: 'E8002', cause: 'mobile' }, ko, overrides)).toEqual(mobile)
    expect(errorText({ surface: 'window', code: 'E8002', cause: 'wrongUrl' }, ko, overrides)).toEqual(
      window.E8002.causes.wrongUrl,
    )
  })
})
