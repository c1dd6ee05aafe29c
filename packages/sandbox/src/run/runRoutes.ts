import { createProblem, reasons } from '@kakao-cert/protocol'
import { problemResponse, readJson } from '@kakao-cert/protocol/http'
import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { readRun } from './readRun.ts'
import type { Run } from './RunSchema.ts'

interface Options {
  readonly people: readonly FixturePerson[]
  readonly exportRun: () => Run
  readonly importRun: (run: Run) => void
}

/** The largest run that is taken, in bytes: more than the most that a store keeps. */
const maxRunBytes = 256 * 1024 * 1024

/** The part of the control API that gives a run as a file, and takes one. */
export const runRoutes = ({ people, exportRun, importRun }: Options): Hono => {
  const app = new Hono()
  app.get(sandboxApi.exportRun.path, (context) =>
    context.json(exportRun(), 200, {
      'Content-Disposition': 'attachment; filename="kakao-cert-sandbox-run.json"',
    }),
  )
  app.post(sandboxApi.importRun.path, async (context) => {
    const body = await readJson(context.req.raw, maxRunBytes)
    if (!body.ok) return problemResponse(body.reason)
    const read = readRun(body.value, people)
    if (!read.ok) {
      const { error } = createProblem('invalidField')
      const message = `Nothing was imported. ${read.problems.join('. ')}`.slice(0, 1000)
      return Response.json({ error: { ...error, message } }, { status: reasons.invalidField.status })
    }
    importRun(read.run)
    const { sessions, transactions } = read.run
    return context.json({ sessions: sessions.length, transactions: transactions.length })
  })
  return app
}
