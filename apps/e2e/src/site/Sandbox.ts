interface Phone {
  readonly requests: readonly { readonly sessionId: string; readonly status: string }[]
  readonly messages: readonly { readonly content: { readonly kind: string; readonly code: string } }[]
}

/** What a test does at the sandbox, by its control API. */
export class Sandbox {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async #call(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}/__sandbox/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }

  async advanceClock(byMs: number): Promise<void> {
    await this.#call('clock', { kind: 'advance', byMs })
  }

  async setLimits(limits: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#call('limits', limits)
  }

  /** Forgets every session. */
  async reset(): Promise<void> {
    await this.#call('reset', {})
  }

  async calls(): Promise<Readonly<Record<string, number>>> {
    const { calls } = (await this.#call('calls')) as { calls: Record<string, number> }
    return calls
  }

  async phone(person: string): Promise<Phone> {
    return (await this.#call(`phones/${person}`)) as Phone
  }

  /** Signs the newest request on a person's phone. */
  async sign(person: string): Promise<void> {
    const { requests } = await this.phone(person)
    await this.#call(`phones/${person}/requests/${requests[0]?.sessionId}/sign`, {})
  }

  /** Scans a QR code by what it says. */
  async scan(person: string, qrText: string): Promise<void> {
    await this.#call(`phones/${person}/scan`, { token: new URL(qrText).searchParams.get('scan') })
  }

  /** The newest second-factor code on a person's phone. */
  async smsCode(person: string): Promise<string> {
    const { messages } = await this.phone(person)
    return messages[0]?.content.code ?? ''
  }
}
