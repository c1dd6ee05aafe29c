#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { run } from './run.ts'

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
const { version } = JSON.parse(manifest) as { version: string }

const { output, exitCode } = await run(process.argv.slice(2), process.env, version)
const stream = exitCode === 2 ? process.stderr : process.stdout
// A reader such as `head` may close the pipe early, which is no failure.
stream.on('error', () => {})
stream.write(`${output}\n`)
process.exitCode = exitCode
