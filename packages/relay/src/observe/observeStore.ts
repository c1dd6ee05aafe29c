import type { Attributes } from '@opentelemetry/api'
import type { Store } from '../store/Store.ts'
import { createDuration, follow } from './follow.ts'

/** A store whose calls are followed; a write that came too late is told apart. */
export const observeStore = (store: Store): Store => {
  const duration = createDuration('kakao_cert.store.duration', 'Calls of the store')
  const call = <T>(
    operation: string,
    work: () => Promise<T>,
    describe: (result: T) => Attributes = () => ({}),
  ) =>
    follow({
      name: `kakao_cert.store ${operation}`,
      duration,
      attributes: { 'kakao_cert.operation': operation },
      describe,
      work,
    })

  return {
    read: (kind, key) => call('read', () => store.read(kind, key)),
    write: (changes) =>
      call(
        'write',
        () => store.write(changes),
        (isWritten) => ({ 'kakao_cert.written': isWritten }),
      ),
    listDue: (kind, nowMs, limit) => call('listDue', () => store.listDue(kind, nowMs, limit)),
    erase: (nowMs) => call('erase', () => store.erase(nowMs)),
    watch: store.watch,
    isReady: store.isReady,
    close: store.close,
  }
}
