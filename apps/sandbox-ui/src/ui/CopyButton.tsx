import { useEffect, useState } from 'react'
import { useTexts } from '../i18n/useTexts.ts'
import type { TextKey } from '../locales/TextKey.ts'
import { Button } from './Button.tsx'
import { copyText } from './copyText.ts'
import './CopyButton.css'
import { Icon } from './Icon.tsx'
import { useAnnounce } from './useAnnounce.ts'

interface Props {
  readonly text: string
  /** Accessible name, which says what is copied. */
  readonly label: TextKey
}

const shownMs = 2000

/** Copies a text and says so for a moment. */
export const CopyButton = ({ text, label }: Props) => {
  const say = useTexts()
  const announce = useAnnounce()
  const [isCopied, setIsCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [isCopied])

  const copy = async () => {
    const hasCopied = await copyText(text)
    setIsCopied(hasCopied)
    announce(say(hasCopied ? 'copied' : 'copyFailed'))
  }

  return (
    <Button className="copyButton" look="quiet" aria-label={say(label)} onClick={() => void copy()}>
      {isCopied ? <Icon name="check" /> : say('copy')}
    </Button>
  )
}
