import { createServer } from 'node:http'
import { createNodeListener } from '@kakao-cert/relay/node'
import { relay } from './relay.ts'

createServer(createNodeListener(relay)).listen(Number(process.env['PORT'] ?? 3000))
