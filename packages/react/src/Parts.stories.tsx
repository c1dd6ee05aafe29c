import { snapshotAt } from '@kakao-cert/flow/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, type ReactNode } from 'react'
import { expect, within } from 'storybook/test'
import { KakaoCert, useKakaoSign } from './index.ts'
import { answersAt } from './testing/answersAt.ts'
import './testing/themes.css'

/** A page of two columns: the step, and what stays beside it. */
const Columns = (): ReactNode => {
  const sign = useKakaoSign({ title: '예금 계좌 개설 동의', signData: '예금 계좌 개설에 동의합니다.' })
  useEffect(() => {
    if (sign.status === 'idle') sign.start()
  }, [sign])
  return (
    <KakaoCert.Root sign={sign} className="columns">
      <main>
        <KakaoCert.MethodChoice />
        <KakaoCert.PhoneForm />
        <KakaoCert.Qr />
        <KakaoCert.SecondFactor />
        <KakaoCert.Status />
        <KakaoCert.Error />
      </main>
      <aside>
        <KakaoCert.Connection />
        {'snapshot' in sign && <p>{sign.snapshot.institution}</p>}
        <KakaoCert.TimeLeft />
      </aside>
    </KakaoCert.Root>
  )
}

const meta = { title: 'Window/Parts', component: Columns } satisfies Meta<typeof Columns>

export default meta

type Story = StoryObj<typeof meta>

/** One step stands in the first column, the time left in the second. */
const shows: Story['play'] = async ({ canvas }) => {
  const main = within(canvas.getByRole('main'))
  await main.findByRole('heading', { level: 2 })
  await expect(main.getAllByRole('heading', { level: 2 })).toHaveLength(1)
  await expect(canvas.getByRole('complementary').querySelector('[data-part="time"]')).toBeVisible()
}

export const Choosing: Story = { parameters: { answers: answersAt(snapshotAt('choosing')) }, play: shows }
export const ShowingQr: Story = { parameters: { answers: answersAt(snapshotAt('showingQr')) }, play: shows }
export const Waiting: Story = { parameters: { answers: answersAt(snapshotAt('waiting')) }, play: shows }
export const Failed: Story = {
  parameters: { answers: answersAt(snapshotAt('failed')) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('E8004')).toBeVisible()
    await expect(canvas.getByRole('complementary')).toBeEmptyDOMElement()
  },
}
