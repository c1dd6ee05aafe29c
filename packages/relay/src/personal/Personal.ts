const shown = '[personal]'

/**
 * Holds personal data so that it cannot get out by accident: whatever prints, joins, serialises or clones it sees
 * `[personal]` or nothing at all. Only `reveal()` gives it, so that a search for that word finds every place that reads it.
 *
 * @example
 * const signer = new Personal({ name: '홍길동' })
 * JSON.stringify({ signer }) // '{"signer":"[personal]"}'
 * signer.reveal().name // '홍길동'
 */
export class Personal<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  /** The data itself. Keep it in the scope of one request, and out of logs. */
  reveal(): T {
    return this.#value
  }

  toString(): string {
    return shown
  }

  toJSON(): string {
    return shown
  }

  /** For `console.log` in Node, Deno and Bun, which would show it as an empty object. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown
  }
}
