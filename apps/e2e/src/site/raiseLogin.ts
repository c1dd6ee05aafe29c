import type { Code } from '@kakao-cert/codes'
import { loginCalls, loginFields } from '@kakao-cert/protocol/login'
import type { SandboxControl } from '@kakao-cert/sandbox'
import type { LoginDemo } from './LoginDemo.ts'

interface Site {
  readonly demo: LoginDemo
  readonly sandbox: SandboxControl
}

type Raise = (site: Site) => Promise<void>

/** The site uses another key than it should. */
const withKey =
  (key: string): Raise =>
  async ({ demo }) => {
    await demo.page.route(`**${loginCalls.prepare.path}`, (route) => {
      const form = new URLSearchParams(route.request().postData() ?? '')
      form.set(loginFields.clientId.name, key)
      return route.continue({ postData: form.toString() })
    })
    await demo.visit()
    await demo.start()
  }

/** Somebody logs in who cannot, sees why, and goes back. */
const as =
  (personId: string, way: 'app' | 'message' = 'app'): Raise =>
  async ({ demo }) => {
    await demo.openLogin()
    await demo.choose(personId, way)
    await demo.failure.waitFor()
    await demo.leave()
  }

/** How a person meets each row of the login on the demo, by its cause. */
export const raiseLogin: Readonly<Record<Code<'login'>, Raise>> = {
  KOE116: withKey('sandbox-javascript-key-without-right'),
  KOE216: withKey('sandbox-rest-key-bank'),
  KOE217: as('simcheong'),
  TALK_NOT_LINKED: as('ondal'),
  REQUEST_EXPIRED: async ({ demo, sandbox }) => {
    await demo.openLogin()
    await sandbox.clock.advance(5 * 60_000)
    await demo.failure.waitFor()
    await demo.leave()
  },
  // The answer with the code gets lost, and the person opens the login a second time.
  ALREADY_COMPLETED: async ({ demo, sandbox }) => {
    await demo.openLogin()
    const address = demo.page.url()
    await demo.page.route(`**${loginCalls.return.path.replace(':kauthTxId', '*')}`, async (route) => {
      await route.fetch({ maxRedirects: 0 })
      // Not as a failure, which would lead to the browser's own page.
      await route.abort('aborted')
    })
    const lost = demo.page.waitForEvent('requestfailed')
    await demo.choose('hong')
    await sandbox.signAs('hong')
    await lost
    await demo.page.goto(address)
  },
  TALK_TOO_OLD: as('hakgyu'),
  CHANNEL_BLOCKED: as('ungnyeo', 'message'),
}
