import { Bench } from 'tinybench'

interface Contender {
  readonly name: string
  readonly run: () => unknown
}

/**
 * Times contenders in one run and prints each beside the first, as a ratio: above 1 is slower than the first.
 *
 * @param title what is compared
 * @param contenders ours first
 */
export const compare = async (title: string, contenders: readonly Contender[]): Promise<void> => {
  const bench = new Bench({ time: 500, warmupTime: 200 })
  for (const { name, run } of contenders) bench.add(name, () => void run())
  await bench.run()

  const medians = bench.tasks.map(({ name, result }) => {
    if (result.state !== 'completed') throw new Error(`${name} did not run to its end.`)
    return { name, medianMs: result.latency.p50 }
  })
  const ours = medians[0]?.medianMs ?? Number.NaN
  console.log(`\n${title}`)
  for (const { name, medianMs } of medians) {
    const perSecond = Math.round(1000 / medianMs).toLocaleString('en')
    console.log(
      `  ${name.padEnd(28)} ${(medianMs / ours).toFixed(2).padStart(7)} ×   ${perSecond.padStart(12)} a second`,
    )
  }
}
