#!/usr/bin/env node
import type { RestWireOverrides } from '@kakao-cert/protocol/rest'
import { playScenarios } from '../scenarios/playScenarios.ts'
import type { FixtureSet } from '../fixtures/FixtureSet.ts'
import { parseOptions } from './parseOptions.ts'
import { readJsonFile } from './readJsonFile.ts'
import { serveSandbox } from './serveSandbox.ts'

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const sentenceFor = (error: unknown, port: number | undefined): string => {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'EADDRINUSE'
    ? `Port ${port ?? 4100} is taken. Give another one with --port, or --port 0 for any free one.`
    : `The sandbox could not start: ${message}`
}

const options = parseOptions(process.argv.slice(2))
if (options.kind === 'error') fail(options.sentence)
if (options.kind === 'help') {
  console.log(options.text)
  process.exit(0)
}
if (options.kind === 'scenarios') {
  const { url, language } = options
  try {
    const own = url === undefined ? await serveSandbox({ port: 0 }) : undefined
    const { lines, areOk } = await playScenarios(url ?? own!.url, language)
    console.log(lines.join('\n'))
    await own?.close()
    process.exit(areOk ? 0 : 1)
  } catch (error) {
    fail((error as Error).message)
  }
}
if (options.kind === 'serve') {
  try {
    const { fixturesFile, wireFile } = options
    const { url, close } = await serveSandbox({
      ...options.options,
      // What is in them is judged by `createSandbox`.
      ...(fixturesFile !== undefined && { fixtures: (await readJsonFile(fixturesFile)) as FixtureSet }),
      ...(wireFile !== undefined && { wire: (await readJsonFile(wireFile)) as RestWireOverrides }),
    })
    const stop = () => void close().then(() => process.exit(0))
    // Not once: a package manager may pass on a Ctrl-C that the process has had already.
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    // Last, because whoever reads it may stop the sandbox at once.
    console.log(`KakaoTalk Certification sandbox (not a Kakao product): ${url}`)
  } catch (error) {
    fail(sentenceFor(error, options.options.port))
  }
}
