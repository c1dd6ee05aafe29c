import type { Reason } from '@kakao-cert/protocol'
import { apps } from '../fixtures/apps.ts'

/** Why a request may not open a window: its JavaScript key is missing or unknown, or the app has no right to it. */
export const judgeKey = (request: Request): Extract<Reason, 'missingKey' | 'noApiRight'> | undefined => {
  const header = request.headers.get('Authorization')
  const app = apps.find(({ javascriptKey }) => header === `KakaoAK ${javascriptKey}`)
  if (!app) return 'missingKey'
  return app.mayOpenWindow ? undefined : 'noApiRight'
}
