import type { Reason } from '@kakao-cert/protocol'
import type { FixtureApp } from '../fixtures/FixtureApp.ts'

/** Why a request may not open a window: its JavaScript key is missing or unknown, or the app has no right to it. */
export const judgeKey = (
  request: Request,
  apps: readonly FixtureApp[],
): Extract<Reason, 'missingKey' | 'noApiRight'> | undefined => {
  const header = request.headers.get('Authorization')
  const app = apps.find(({ javascriptKey }) => header === `KakaoAK ${javascriptKey}`)
  if (!app) return 'missingKey'
  return app.mayOpenWindow ? undefined : 'noApiRight'
}
