import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import { useState } from 'react'
import type { Failure } from '../Failure.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { Field } from '../ui/Field.tsx'
import { useAnnounce } from '../ui/useAnnounce.ts'
import { Card } from './Card.tsx'
import { Refusal } from './Refusal.tsx'
import './RunCard.css'

const readRun = async (file: File): Promise<unknown> => {
  try {
    return JSON.parse(await file.text())
  } catch {
    return undefined
  }
}

/** Exports the run as a file, and takes one. */
export const RunCard = () => {
  const say = useTexts()
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<'done' | 'noJson' | Failure>()

  const take = async (file: File) => {
    const run = await readRun(file)
    if (run === undefined) return setOutcome('noJson')
    const result = await sandboxClient.importRun(run)
    setOutcome(result.ok ? 'done' : result.failure)
    if (result.ok) announce(say('runImported'))
  }

  return (
    <Card title={say('run')} hint={say('runHint')}>
      <a className="runExport" href={sandboxApi.exportRun.path} download="kakao-cert-sandbox-run.json">
        {say('runExport')}
      </a>
      <Field label={say('runImport')}>
        {(id) => (
          <input
            id={id}
            type="file"
            accept="application/json,.json"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void take(file)
              // The same file can be chosen again.
              target.value = ''
            }}
          />
        )}
      </Field>
      {outcome === 'done' && <p className="runDone">{say('runImported')}</p>}
      {outcome === 'noJson' && (
        <p className="actionFailure" role="alert">
          {say('runNoJson')}
        </p>
      )}
      <Refusal failure={typeof outcome === 'object' ? outcome : undefined} />
    </Card>
  )
}
