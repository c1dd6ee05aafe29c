import { cleanup, render, screen } from '@testing-library/react'
import jsQr from 'jsqr'
import { afterEach, expect, it } from 'vitest'
import QrCode from './QrCode.tsx'

afterEach(cleanup)

/** What a camera would read. */
const scan = async (svg: Element, size: number): Promise<string | undefined> => {
  const copy = svg.cloneNode(true) as SVGElement
  copy.setAttribute('width', String(size))
  copy.setAttribute('height', String(size))
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const context = new OffscreenCanvas(size, size).getContext('2d')!
  context.drawImage(image, 0, 0)
  return jsQr(context.getImageData(0, 0, size, size).data, size, size)?.data
}

it.each([
  ['a link', 'https://sandbox.example/phone?scan=3f2a', 200],
  ['an opaque text', 'kakao-cert-sandbox:qr-1', 200],
  ['Hangul', '카카오톡으로 스캔해 주세요', 200],
  ['the longest text of the protocol', `https://example.com/${'x'.repeat(480)}`, 400],
])('reads back as the text: %s', async (_, text, size) => {
  render(<QrCode text={text} label="QR" />)
  await expect(scan(screen.getByRole('img', { name: 'QR' }), size)).resolves.toBe(text)
})

it('is dark on white, with a quiet zone of four modules, in every theme', () => {
  render(
    <div className="kakao-cert" data-theme="dark">
      <QrCode text="kakao-cert-sandbox:qr-1" label="QR" />
    </div>,
  )
  const svg = screen.getByRole('img', { name: 'QR' })
  expect(svg.querySelector('rect')).toHaveAttribute('fill', '#fff')
  expect(svg.querySelector('path')).toHaveAttribute('fill', '#000')
  const dark = [
    ...svg
      .querySelector('path')!
      .getAttribute('d')!
      .matchAll(/M(\d+) (\d+)/g),
  ]
  expect(Math.min(...dark.flatMap(([, x, y]) => [Number(x), Number(y)]))).toBe(4)
})
