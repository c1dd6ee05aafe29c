import { snapshotAt } from '@kakao-cert/flow/testing'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { CertErrorScreen } from './CertErrorScreen.tsx'
import { KakaoCertWindow } from './KakaoCertWindow.tsx'
import './styles.css'
import { answersAt } from './testing/answersAt.ts'
import { createWorld } from './testing/createWorld.ts'
import { locales } from './testing/locales.ts'
import { renderInWorld } from './testing/renderInWorld.tsx'

const request = { title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' }
const phases = ['choosing', 'showingQr', 'confirming', 'waiting', 'signed', 'failed', 'cancelled'] as const
// A page may lay it out in any of these.
const containers = [{ display: 'block' }, { display: 'flex', justifyContent: 'center' }, { display: 'grid' }]

beforeEach(() => page.viewport(320, 640))

afterEach(async () => {
  cleanup()
  await page.viewport(800, 800)
})

const widest = () =>
  Math.max(
    ...[...document.querySelectorAll('.kakao-cert, .kakao-cert :not([data-part="spoken"])')].map(
      (element) => element.getBoundingClientRect().right,
    ),
  )

describe.each(Object.values(locales))('320 px are wide enough for $lang', (locale) => {
  it.each(
    phases.flatMap((phase) =>
      containers.flatMap((style) => (['inline', 'modal'] as const).map((form) => ({ phase, style, form }))),
    ),
  )('$form at $phase in $style.display', async ({ phase, style, form }) => {
    renderInWorld(
      <div style={style}>
        <KakaoCertWindow request={request} form={form} open />
      </div>,
      { world: createWorld(answersAt(snapshotAt(phase))), provider: { locale } },
    )
    await screen.findByRole('heading', { name: (name) => name !== locale.messages.opening })
    expect(widest()).toBeLessThanOrEqual(320)
    expect(document.documentElement.scrollWidth).toBe(320)
  })

  it('an error screen alone', () => {
    renderInWorld(<CertErrorScreen surface="window" code="E8002" txId={'x'.repeat(60)} />, {
      provider: { locale },
    })
    expect(widest()).toBeLessThanOrEqual(320)
  })
})

it('keeps one width at every step', async () => {
  await page.viewport(1000, 800)
  const widths = new Set<number>()
  for (const phase of phases) {
    const { container } = renderInWorld(
      <div style={{ display: 'flex', justifyContent: 'center' }}>
        <KakaoCertWindow request={request} form="inline" open />
      </div>,
      { world: createWorld(answersAt(snapshotAt(phase))) },
    )
    await screen.findByRole('heading')
    widths.add(container.querySelector('[data-part="window"]')!.getBoundingClientRect().width)
    cleanup()
  }
  expect([...widths]).toEqual([416])
})
