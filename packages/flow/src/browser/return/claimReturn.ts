const store = 'returns'
const dayMs = 24 * 60 * 60_000

/**
 * Whether a tab of this site takes the return of a window as the first: IndexedDB adds a key once, however many tabs try.
 * Where it is closed to us the tab's own memory has to do.
 *
 * @param nowMs epoch milliseconds; what is a day older is forgotten
 */
export const claimReturn = (state: string, nowMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    const giveUp = () => resolve(true)
    try {
      const opening = indexedDB.open('kakao-cert', 1)
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore(store).createIndex('takenAtMs', 'takenAtMs'),
      )
      opening.addEventListener('error', giveUp)
      opening.addEventListener('success', () => {
        const database = opening.result
        const transaction = database.transaction(store, 'readwrite')
        const returns = transaction.objectStore(store)
        const old = returns.index('takenAtMs').openKeyCursor(IDBKeyRange.upperBound(nowMs - dayMs))
        old.addEventListener('success', () => {
          if (!old.result) return
          returns.delete(old.result.primaryKey)
          old.result.continue()
        })
        returns.add({ takenAtMs: nowMs }, state)
        const settle = (isFirst: boolean) => {
          database.close()
          resolve(isFirst)
        }
        transaction.addEventListener('complete', () => settle(true))
        transaction.addEventListener('abort', () => settle(transaction.error?.name !== 'ConstraintError'))
      })
    } catch {
      giveUp()
    }
  })
