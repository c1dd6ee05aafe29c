import { parse } from '@kakao-cert/protocol'
import { ScreenSchema, type Screen } from './Screen.ts'

/** The screen that a page opens with: a scan by a real camera, else the one that a reload left, else home. */
export const firstScreen = (search: string, historyState: unknown): Screen => {
  const token = new URLSearchParams(search).get('scan')
  if (token !== null && token !== '') return { name: 'scanAs', token }
  return parse(ScreenSchema, historyState) ?? { name: 'home' }
}
