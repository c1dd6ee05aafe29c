import { useMemo, type ReactNode } from 'react'
import { encode } from 'uqr'

interface Props {
  readonly text: string
  readonly label: string
}

// Four modules of quiet zone: ISO/IEC 18004.
const border = 4

const toPath = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')

/** A QR code, dark on white in every theme so that any camera reads it. */
const QrCode = ({ text, label }: Props): ReactNode => {
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border }), [text])
  return (
    <svg
      data-part="qr-image"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={toPath(data)} fill="#000" />
    </svg>
  )
}

// The default export is what React.lazy takes: the encoder is loaded when a code is shown.
export default QrCode
