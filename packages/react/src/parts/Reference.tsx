import type { ReactNode } from 'react'
import { useText } from '../useText.ts'
import { useCopy } from './useCopy.ts'

interface Props {
  readonly label: string
  readonly value: string
}

/** A value for the support desk, in small print, which can be copied. */
export const Reference = ({ label, value }: Props): ReactNode => {
  const text = useText()
  const { isCopied, copy } = useCopy()
  return (
    <p data-part="reference">
      <span>{label}</span> <code>{value}</code>
      <button
        type="button"
        data-part="copy"
        onClick={() => copy(value)}
        aria-label={`${text('copy')}: ${label}`}
      >
        {text('copy')}
      </button>
      <span role="status" data-part="spoken">
        {isCopied && text('copied')}
      </span>
    </p>
  )
}
