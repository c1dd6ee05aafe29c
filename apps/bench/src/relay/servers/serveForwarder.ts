import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { Agent, request } from 'undici'
import { restKeys as headers } from '../../restKeys.ts'
import { listen, type Listening } from './listen.ts'

/**
 * What a site writes without a relay: it passes the questions of the page on to the service, keeps nothing, and checks nothing.
 */
export const serveForwarder = (upstream: string): Promise<Listening> => {
  const dispatcher = new Agent()
  const forward = async (method: 'GET' | 'POST', path: string, txId: string) => {
    const body = method === 'POST' ? JSON.stringify({ tx_id: txId }) : null
    const { statusCode, body: answer } = await request(upstream + path, { method, headers, body, dispatcher })
    if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}: ${await answer.text()}`)
    return answer.json()
  }

  const app = new Hono()
  app.get('/status/:product/:txId', async (context) => {
    const { product, txId } = context.req.param()
    return context.json(await forward('GET', `/sign/v2/status/${product}?tx_id=${txId}`, txId))
  })
  app.post('/complete/:product/:txId', async (context) => {
    const { product, txId } = context.req.param()
    const signature = await forward('POST', `/sign/v2/verify/${product}`, txId)
    const signer = await forward('POST', `/sign/v2/signer-info/${product}`, txId)
    return context.json({ txId, isOpen: Boolean(signature && signer) })
  })
  const answer = getRequestListener(app.fetch)
  return listen((incoming, outgoing) => void answer(incoming, outgoing))
}
