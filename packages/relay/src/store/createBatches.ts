interface Options<Item, Result> {
  /** Does what was asked for, all together; a result for each, in order. */
  readonly work: (items: readonly Item[]) => Promise<readonly Result[]>
  /** In which order they stand in a batch. */
  readonly order: (one: Item, other: Item) => number
  /** Whether it may be one of a batch that an error is of. */
  readonly isOfOne: (error: unknown) => boolean
  readonly maxSize: number
  /** How many are worked on at once; whatever comes meanwhile waits, and goes together. */
  readonly maxAtOnce: number
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * Groups what is asked for while others are being served: nobody waits for company, and the more there are, the less each costs. Where a
 * batch fails because of one, each of it is tried alone, so that one that is bad fails nobody else.
 *
 * @returns asks for one
 */
export const createBatches = <Item, Result>({
  work,
  order,
  isOfOne,
  maxSize,
  maxAtOnce,
}: Options<Item, Result>): ((item: Item) => Promise<Result>) => {
  const waiting: Waiting<Item, Result>[] = []
  let working = 0

  const workOn = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => resolve(results[index]!))
    } catch (error) {
      if (batch.length > 1 && isOfOne(error)) await Promise.all(batch.map((each) => workOn([each])))
      else batch.forEach(({ reject }) => reject(error))
    }
  }

  const begin = async () => {
    working += 1
    await workOn(waiting.splice(0, maxSize).sort((one, other) => order(one.item, other.item)))
    working -= 1
    next()
  }
  const next = () => {
    if (working < maxAtOnce && waiting.length > 0) void begin()
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      next()
    })
}
