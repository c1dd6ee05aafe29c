import type { Person, Phone } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { ActionFailure } from '../ui/ActionFailure.tsx'
import { Button } from '../ui/Button.tsx'
import { useAnnounce } from '../ui/useAnnounce.ts'
import { PersonPicker } from './PersonPicker.tsx'
import { PhoneScreen } from './PhoneScreen.tsx'
import './ScanAsScreen.css'

interface Props {
  readonly token: string
  readonly people: readonly Person[]
  readonly person: Person
  readonly onPersonChange: (personId: string) => void
  readonly onAnswer: (phone: Phone) => void
  readonly onHome: () => void
}

/** A real camera read a QR code and opened this page: asks whose phone that was before it counts as a scan. */
export const ScanAsScreen = ({ token, people, person, onPersonChange, onAnswer, onHome }: Props) => {
  const say = useTexts()
  const announce = useAnnounce()
  const [isScanning, setIsScanning] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const scan = async () => {
    setIsScanning(true)
    setFailure(undefined)
    const result = await sandboxClient.scan(person.id, token)
    setIsScanning(false)
    if (!result.ok) {
      setFailure(result.failure)
      return
    }
    onAnswer(result.value)
    announce(say('scanDone'))
    onHome()
  }

  return (
    <PhoneScreen
      title={say('scanAs')}
      onBack={onHome}
      footer={
        <>
          <ActionFailure action="scan" failure={failure} />
          <div className="scanAsButtons">
            <Button onClick={onHome}>{say('scanCancel')}</Button>
            <Button look="primary" isBusy={isScanning} onClick={() => void scan()}>
              {say(isScanning ? 'sending' : 'scanConfirm')}
            </Button>
          </div>
        </>
      }
    >
      <p className="scanAsBody">{say('scanAsBody')}</p>
      <PersonPicker people={people} personId={person.id} onChange={onPersonChange} />
    </PhoneScreen>
  )
}
