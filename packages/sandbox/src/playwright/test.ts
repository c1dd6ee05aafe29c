import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test'
import { sandboxFixtures } from './sandboxFixtures.ts'
import type { SandboxTestArgs, SandboxTestOptions } from './SandboxTestArgs.ts'

/** Playwright's `test`, with a sandbox for each test. */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & SandboxTestArgs & SandboxTestOptions,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<SandboxTestArgs & SandboxTestOptions>(sandboxFixtures)
