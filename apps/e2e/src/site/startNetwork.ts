import { windowApi, type WindowCall } from '@kakao-cert/protocol'
import { once } from 'node:events'
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'

/** What happens to a call between the browser and the site's server. */
export type NetworkFault =
  /** It does not arrive. */
  | { readonly kind: 'drop'; readonly when: 'before' }
  /** It is done, and the answer does not arrive. */
  | { readonly kind: 'drop'; readonly when: 'after' }
  /** It is done, and half the answer arrives. */
  | { readonly kind: 'cutBody' }
  /** It is done, and the answer is late. */
  | { readonly kind: 'delay'; readonly byMs: number }
  /** It is answered by something on the way, with this code of the window. */
  | { readonly kind: 'code'; readonly code: string }

/** A network between the browser and a site that counts calls of the window API, and fails as it is told. */
export interface Network {
  /** The site as the browser reaches it. */
  readonly url: string
  /** Says where the site is; what is asked before waits. */
  readonly lead: (siteUrl: string) => void
  readonly plan: (call: WindowCall, times: number, fault: NetworkFault) => void
  /** Forgets what is planned. */
  readonly clear: () => void
  readonly calls: () => Readonly<Partial<Record<WindowCall, number>>>
  /** Waits until just so many calls of these names were made. */
  readonly expectCalls: (counts: Readonly<Partial<Record<WindowCall, number>>>) => Promise<void>
  readonly stop: () => Promise<void>
}

const base = '/cert'

const callOf = ({ method, url = '' }: IncomingMessage): WindowCall | undefined => {
  const { pathname } = new URL(url, 'http://site')
  const names = Object.keys(windowApi) as WindowCall[]
  return names.find((name) => {
    const pattern = `^${base}${windowApi[name].path.replace(':sessionId', '[^/]+')}$`
    return windowApi[name].method === method && new RegExp(pattern).test(pathname)
  })
}

const refuse = (response: ServerResponse, code: string) => {
  const error = { surface: 'window', code, message: 'Refused on the way.', canGoOn: false }
  response.writeHead(403, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error }))
}

/** Starts a network, before the site that it leads to, which may want to know its address. Connections really break. */
export const startNetwork = async (): Promise<Network> => {
  const { promise: site, resolve: lead } = Promise.withResolvers<string>()
  const counts: Partial<Record<WindowCall, number>> = {}
  let plans: { call: WindowCall; left: number; fault: NetworkFault }[] = []

  const takeFault = (call: WindowCall | undefined): NetworkFault | undefined => {
    const plan = plans.find((each) => each.call === call && each.left > 0)
    if (plan) plan.left -= 1
    return plan?.fault
  }

  const passBack = async (answer: IncomingMessage, response: ServerResponse, fault?: NetworkFault) => {
    if (!fault) {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      response.flushHeaders()
      return void answer.pipe(response)
    }
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    if (fault.kind === 'drop') return void response.destroy()
    const { 'transfer-encoding': _, ...headers } = answer.headers
    if (fault.kind === 'delay') await setTimeout(fault.byMs)
    response.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': body.length })
    if (fault.kind === 'delay') return void response.end(body)
    response.write(body.subarray(0, body.length / 2), () => response.destroy())
  }

  const pass = (request: IncomingMessage, response: ServerResponse, siteUrl: string) => {
    const call = callOf(request)
    if (call) counts[call] = (counts[call] ?? 0) + 1
    const fault = takeFault(call)
    if (fault?.kind === 'code') return refuse(response, fault.code)
    if (fault?.kind === 'drop' && fault.when === 'before') return void request.destroy()
    const { method, headers, url = '/' } = request
    const passed = send(new URL(url, siteUrl), { method, headers }, (answer) => {
      response.once('close', () => answer.destroy())
      passBack(answer, response, fault).catch(() => response.destroy())
    })
    passed.once('error', () => response.destroy())
    request.pipe(passed)
  }
  const server = createServer((request, response) => {
    void site.then((siteUrl) => pass(request, response, siteUrl))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    lead,
    plan: (call, times, fault) => void plans.push({ call, left: times, fault }),
    clear: () => {
      plans = []
    },
    calls: () => counts,
    expectCalls: (wanted) => {
      const read = () =>
        Object.fromEntries(Object.keys(wanted).map((call) => [call, counts[call as WindowCall] ?? 0]))
      return expect.poll(read, { message: 'calls that the network passed' }).toEqual(wanted)
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
