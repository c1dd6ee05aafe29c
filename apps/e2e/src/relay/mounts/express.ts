import { createNodeListener } from '@kakao-cert/relay/node'
import express from 'express'
import { relay } from './relay.ts'

const app = express()
// Before anything that reads bodies, such as express.json().
app.use('/cert', createNodeListener(relay))

app.listen(Number(process.env['PORT'] ?? 3000))
