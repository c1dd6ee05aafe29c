import { fixedTimeMs, snapshotAt } from '@kakao-cert/flow/testing'
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
const expired = { status: 'showingQr', qrText: 'qr-1', qrExpiresAtMs: fixedTimeMs } as const
const snapshots = {
  choosing: snapshotAt('choosing'),
  showingQr: snapshotAt('showingQr'),
  expiredQr: snapshotAt('showingQr', { phase: expired }),
  confirming: snapshotAt('confirming'),
  waiting: snapshotAt('waiting'),
  signed: snapshotAt('signed'),
  failed: snapshotAt('failed'),
  cancelled: snapshotAt('cancelled'),
}
const steps = Object.keys(snapshots) as (keyof typeof snapshots)[]
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
    steps.flatMap((step) =>
      containers.flatMap((style) => (['inline', 'modal'] as const).map((form) => ({ step, style, form }))),
    ),
  )('$form at $step in $style.display', async ({ step, style, form }) => {
    renderInWorld(
      <div style={style}>
        <KakaoCertWindow request={request} form={form} open />
      </div>,
      { world: createWorld(answersAt(snapshots[step])), provider: { locale } },
    )
    await screen.findByRole('heading', { name: (name) => name !== locale.messages.opening })
    expect(widest()).toBeLessThanOrEqual(320)
    expect(document.documentElement.scrollWidth).toBe(320)
  })

  it.each(containers)('an error screen alone, in $display', (style) => {
    renderInWorld(
      <div style={style}>
        <div>
          <CertErrorScreen surface="window" code="E8002" txId={'x'.repeat(60)} />
        </div>
      </div>,
      { provider: { locale } },
    )
    expect(widest()).toBeLessThanOrEqual(320)
  })
})

it('an error screen alone is as wide as the window, and in the middle where the page centres it', async () => {
  await page.viewport(1000, 800)
  renderInWorld(
    <div style={{ display: 'flex', justifyContent: 'center' }}>
      <div>
        <CertErrorScreen surface="window" code="E8002" data-testid="error" />
      </div>
    </div>,
  )
  const { width, left, right } = screen.getByTestId('error').getBoundingClientRect()
  expect(width).toBe(416)
  expect(left).toBeCloseTo(document.documentElement.clientWidth - right)
})

it('shows nothing of opening for the first 300 ms', () => {
  renderInWorld(<KakaoCertWindow request={request} open />)
  const progress = document.querySelector('[data-part="progress"]')!
  const [appearing] = progress.getAnimations()
  appearing!.pause()
  appearing!.currentTime = 299
  expect(progress).not.toBeVisible()
  appearing!.currentTime = 301
  expect(progress).toBeVisible()
})

it('keeps one width at every step', async () => {
  await page.viewport(1000, 800)
  const widths = new Set<number>()
  for (const step of steps) {
    const { container } = renderInWorld(
      <div style={{ display: 'flex', justifyContent: 'center' }}>
        <KakaoCertWindow request={request} form="inline" open />
      </div>,
      { world: createWorld(answersAt(snapshots[step])) },
    )
    await screen.findByRole('heading')
    widths.add(container.querySelector('[data-part="window"]')!.getBoundingClientRect().width)
    cleanup()
  }
  expect([...widths]).toEqual([416])
})
