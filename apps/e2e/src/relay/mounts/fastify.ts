import { createNodeListener } from '@kakao-cert/relay/node'
import fastify from 'fastify'
import { relay } from './relay.ts'

const listener = createNodeListener(relay)
const app = fastify()
await app.register(async (scope) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _body, done) => done(null))
  scope.all('/cert/*', ({ raw }, reply) => {
    reply.hijack()
    listener(raw, reply.raw)
  })
})

await app.listen({ port: Number(process.env['PORT'] ?? 3000) })
