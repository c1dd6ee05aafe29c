import { parse } from '@kakao-cert/protocol'
import { ChangesSchema, sandboxApi, type Changes } from '@kakao-cert/protocol/sandbox'
import { useEffect, useState, type ReactNode } from 'react'
import { ChangesContext, type SeenChanges } from './ChangesContext.ts'

const comeBackMs = 3000

const readChanges = (data: unknown): Changes | undefined => {
  try {
    return typeof data === 'string' ? parse(ChangesSchema, JSON.parse(data)) : undefined
  } catch {
    return undefined
  }
}

/** Follows what changes in the sandbox, for all of a page by one stream. */
export const ChangesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [seen, setSeen] = useState<SeenChanges>({ status: 'connecting', changes: undefined, connection: 0 })

  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    const connect = () => {
      source = new EventSource(sandboxApi.events.path)
      source.addEventListener('open', () =>
        setSeen(({ changes, connection }) => ({ status: 'live', changes, connection: connection + 1 })),
      )
      source.addEventListener('change', ({ data }: MessageEvent<unknown>) => {
        const changes = readChanges(data)
        if (changes) setSeen((before) => ({ ...before, changes }))
      })
      source.addEventListener('error', () => {
        setSeen((before) => ({ ...before, status: 'interrupted' }))
        // An EventSource comes back by itself from a lost connection, but not from an answer other than 200.
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, comeBackMs)
      })
    }
    connect()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [])

  return <ChangesContext value={seen}>{children}</ChangesContext>
}
