import { Stop } from '../process/Stop.mjs'
import { launch } from '../process/launch.mjs'
import { root } from '../process/root.mjs'
import { toolPath } from '../setup/toolPath.mjs'
import { echo } from './echo.mjs'
import { tailOf } from './tailOf.mjs'
import { waitForAnswer } from './waitForAnswer.mjs'

const limitMs = 60_000
const address = /https?:\/\/[^\s'"]+/
const nodeFlags = [
  '--conditions=@kakao-cert/source',
  '--disable-warning=ExperimentalWarning',
  `--import=${new URL('../process/exitWithParent.mjs', import.meta.url)}`,
]

const withTail = (sentence, tail) => (tail ? `${sentence}\n\n  ${tail.replaceAll('\n', '\n  ')}` : sentence)

/** Starts a server that prints its address, and waits until it answers. `ended` rejects when it stops. */
export const startServer = async ({ name, node, script, args }) => {
  const child = launch(node, [...nodeFlags, script, ...args], {
    cwd: root,
    env: toolPath(node),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  const errors = tailOf(child.stderr)

  const ended = new Promise((_, reject) => {
    child.once('error', (error) =>
      reject(new Stop(`The ${name} did not start (${error.message}): run npm start again.`)),
    )
    child.once('close', (code, signal) =>
      reject(
        new Stop(
          withTail(
            `The ${name} stopped (${signal ?? `exit code ${code}`}): mend what it says here and run npm start again.`,
            errors.read(),
          ),
        ),
      ),
    )
  })
  // It is awaited later, and must not count as unhandled until then.
  ended.catch(() => {})

  const printed = new Promise((resolve) => {
    let text = ''
    const look = (chunk) => {
      text += chunk
      const found = text.match(address)
      if (!found) return
      child.stdout.off('data', look)
      resolve(found[0].replace(/[.,;)\]/]+$/, ''))
    }
    child.stdout.on('data', look)
  })
  const late = new AbortController()
  const tooLate = new Promise((_, reject) => {
    late.signal.addEventListener('abort', () => reject(late.signal.reason))
  })
  const sentence = `The ${name} did not answer within a minute: run npm start again.`
  const timer = setTimeout(() => late.abort(new Stop(withTail(sentence, errors.read()))), limitMs)
  const url = await Promise.race([printed, ended, tooLate])
  await Promise.race([waitForAnswer(url, late.signal), ended, tooLate])
  clearTimeout(timer)
  echo(name, child.stdout)
  echo(name, child.stderr)
  return { url, ended }
}
