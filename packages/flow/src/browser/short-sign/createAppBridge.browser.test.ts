import { afterEach, expect, it } from 'vitest'
import { createAppBridge } from './createAppBridge.ts'

const names = ['bankApp', 'webkit'] as const

afterEach(() => {
  for (const name of names) Reflect.deleteProperty(globalThis, name)
})

it('is not there in a browser', () => {
  expect(createAppBridge('bankApp')).toBeUndefined()
})

it('on Android it is the object that the app has put there', () => {
  const target = new EventTarget()
  const posted: string[] = []
  const postMessage = (message: string) => void posted.push(message)
  Reflect.set(globalThis, 'bankApp', Object.assign(target, { postMessage }))
  const bridge = createAppBridge('bankApp')!
  const heard: unknown[] = []
  const stop = bridge.listen((message) => heard.push(message))
  bridge.post('question')
  target.dispatchEvent(new MessageEvent('message', { data: 'answer' }))
  stop()
  target.dispatchEvent(new MessageEvent('message', { data: 'too late' }))
  expect([posted, heard]).toEqual([['question'], ['answer']])
})

it('on iOS it is a message handler whose replies are the answers', async () => {
  const postMessage = (message: string) =>
    message === 'refused' ? Promise.reject(new Error('no')) : Promise.resolve(`to ${message}`)
  Reflect.set(globalThis, 'webkit', { messageHandlers: { bankApp: { postMessage } } })
  const bridge = createAppBridge('bankApp')!
  const answer = new Promise((resolve) => {
    bridge.listen(resolve)
  })
  bridge.post('refused')
  bridge.post('question')
  expect(await answer).toBe('to question')
})
