import { sandboxCalls } from '@kakao-cert/protocol/sandbox'
import {
  expect,
  type Fixtures,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
} from '@playwright/test'
import { createSandboxControl } from '../control/createSandboxControl.ts'
import { serveSandbox } from '../node/serveSandbox.ts'
import type { SandboxTestArgs, SandboxTestOptions } from './SandboxTestArgs.ts'

type SandboxFixtures = Fixtures<
  SandboxTestArgs & SandboxTestOptions,
  object,
  PlaywrightTestArgs & PlaywrightTestOptions,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>

/**
 * Gives each test a sandbox of its own.
 *
 * @example
 * export const test = base.extend(sandboxFixtures)
 */
export const sandboxFixtures: SandboxFixtures = {
  sandboxOptions: [{}, { option: true }],
  sandboxOrigin: ['http://localhost:4100', { option: true }],
  sandbox: async ({ sandboxOptions }, use) => {
    const { url, close } = await serveSandbox({ ...sandboxOptions, port: 0 })
    const control = createSandboxControl(url)
    await use({
      ...control,
      expectCalls: async (counts) => {
        const names = Object.keys(counts).map((name) => {
          const call = sandboxCalls.find((each) => each === name)
          if (!call) throw new Error(`A sandbox has no call ${name}. There are: ${sandboxCalls.join(', ')}`)
          return call
        })
        const read = async () => {
          const calls = await control.calls()
          return Object.fromEntries(names.map((call) => [call, calls[call] ?? 0]))
        }
        await expect.poll(read, { message: 'calls that the sandbox counted' }).toEqual(counts)
      },
    })
    await close()
  },
  context: async ({ context, sandbox, sandboxOrigin }, use) => {
    if (sandboxOrigin !== undefined) {
      await context.route(
        ({ origin }) => origin === sandboxOrigin,
        (route) => {
          const { pathname, search } = new URL(route.request().url())
          return route.continue({ url: sandbox.url + pathname + search })
        },
      )
    }
    await use(context)
  },
}
