import { test as base } from '@kakao-cert/sandbox/playwright'
import type { Page } from '@playwright/test'
import { DemoPage } from './DemoPage.ts'
import { HostedDemo } from './HostedDemo.ts'
import { HostedSite } from './HostedSite.ts'
import { LoginDemo } from './LoginDemo.ts'
import { LoginSite } from './LoginSite.ts'
import { serveDemo } from './serveDemo.ts'
import { startHostedSite } from './startHostedSite.ts'
import { startNetwork, type Network } from './startNetwork.ts'
import type { Language } from './texts.ts'

interface Fixtures {
  /** What is between the browser and the demo. */
  readonly network: Network
  /** Where the demo is, without a slash at the end. */
  readonly demoUrl: string
  readonly language: Language
  readonly demo: DemoPage
  /** A site that opens the hosted window. */
  readonly hostedSite: HostedSite
  /** A site that begins a certification login. */
  readonly loginSite: LoginSite
  /** The demo's page for the hosted window. */
  readonly hostedDemo: HostedDemo
  /** The demo's page for the certification login. */
  readonly loginDemo: LoginDemo
  /** Another tab of the same browser. */
  readonly openTab: () => Promise<DemoPage>
  readonly watchForErrors: void
}

const watch = (page: Page, errors: string[]) => {
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // Part of some walks are a refused request or popup, and a page over plain HTTP; a refused script or style is not.
    const isExpected =
      /^(Failed to load resource|Blocked opening|The Cross-Origin-Opener-Policy header has been ignored)/
    if (message.type() === 'error' && !isExpected.test(message.text())) errors.push(message.text())
  })
}

/** A test with a sandbox and a demo of its own, which fails when a page throws or breaks its content security policy. */
export const test = base.extend<Fixtures>({
  language: ['ko', { option: true }],
  // The demo of each test knows where its sandbox is.
  sandboxOrigin: undefined,
  network: async ({ sandbox }, use) => {
    const network = await startNetwork()
    const demo = await serveDemo(sandbox.url, [network.url])
    network.lead(demo.url)
    await use(network)
    await network.stop()
    await demo.stop()
  },
  demoUrl: async ({ network }, use) => use(network.url),
  demo: async ({ page, demoUrl, language }, use) => use(new DemoPage(page, demoUrl, language)),
  hostedSite: async ({ page, sandbox, language }, use) => {
    const { url, stop } = await startHostedSite(sandbox.url)
    await use(new HostedSite(page, url, language))
    await stop()
  },
  loginSite: async ({ page, sandbox }, use) => {
    const { url, stop } = await startHostedSite(sandbox.url)
    await use(new LoginSite(page, url))
    await stop()
  },
  hostedDemo: async ({ page, demoUrl, language }, use) => use(new HostedDemo(page, demoUrl, language)),
  // Without the network: where a login leads back to is where the site itself is.
  loginDemo: async ({ page, sandbox, language }, use) => {
    const { url, stop } = await serveDemo(sandbox.url)
    await use(new LoginDemo(page, url, language))
    await stop()
  },
  openTab: async ({ context, demoUrl, language }, use) =>
    use(async () => new DemoPage(await context.newPage(), demoUrl, language)),
  watchForErrors: [
    async ({ context }, use) => {
      const errors: string[] = []
      context.on('page', (page) => watch(page, errors))
      await use()
      if (errors.length > 0) throw new Error(`The page complained:\n${errors.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@kakao-cert/sandbox/playwright'
