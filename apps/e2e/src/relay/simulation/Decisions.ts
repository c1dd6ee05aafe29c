/** What is decided at random in a simulation. Out of numbers it decides for what is usual, so that shrinking ends there. */
export class Decisions {
  readonly #numbers: readonly number[]
  #taken = 0

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }

  next(): number {
    const number = this.#numbers[this.#taken] ?? 0
    this.#taken += 1
    return number
  }

  chance(percent: number): boolean {
    return this.next() % 100 >= 100 - percent
  }

  pick<T>(all: readonly [T, ...T[]]): T {
    return all[this.next() % all.length] ?? all[0]
  }
}
