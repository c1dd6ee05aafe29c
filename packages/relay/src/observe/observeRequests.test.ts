import { Hono } from 'hono'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { observeRequests } from './observeRequests.ts'
import { startTelemetry, type Telemetry } from './startTelemetry.ts'

let telemetry: Telemetry

beforeEach(() => {
  telemetry = startTelemetry()
})

afterEach(() => telemetry.stop())

const createApp = () => {
  const routes = new Hono()
  routes.get('/sessions/:id', (context) => context.text(context.req.param('id')))
  routes.post('/broken', () => {
    throw new Error('planted-message')
  })
  const app = new Hono().basePath('/cert').use(observeRequests()).route('/', routes)
  app.onError((_, context) => context.text('', 500))
  return app
}

it('counts requests by route and status, and tells nothing that was in them', async () => {
  const app = createApp()
  for (const path of ['sessions/planted-1?planted=2', 'sessions/planted-3', 'planted-missing', 'broken'])
    await app.request(`/cert/${path}`, {
      method: path === 'broken' ? 'POST' : 'GET',
      headers: { 'X-Header': 'planted-header' },
    })
  expect(await telemetry.counts('kakao_cert.request.duration')).toEqual([
    [
      { 'http.request.method': 'GET', 'http.route': '/cert/sessions/:id', 'http.response.status_code': 200 },
      2,
    ],
    [{ 'http.request.method': 'GET', 'http.route': '/cert/*', 'http.response.status_code': 404 }, 1],
    [
      {
        'http.request.method': 'POST',
        'http.route': '/cert/broken',
        'http.response.status_code': 500,
        'error.type': '500',
      },
      1,
    ],
  ])
  expect(telemetry.spans().map(({ name }) => name)).toContain('kakao_cert.request GET /cert/sessions/:id')
  expect(await telemetry.dump()).not.toContain('planted')
})
