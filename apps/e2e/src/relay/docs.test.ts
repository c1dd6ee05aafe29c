import { readFileSync } from 'node:fs'
import { createRestWire } from '@kakao-cert/protocol/rest'
import * as relay from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { createSandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox } from '@kakao-cert/sandbox/node'
import { expect, it } from 'vitest'

const docs = readFileSync(new URL('../../../../docs/relay.md', import.meta.url), 'utf8')
const snippets = [...docs.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code)

it('the ledger of docs/relay.md works as it stands there, at a sandbox', async () => {
  const sandbox = await serveSandbox({ port: 0 })
  const created = createRestWire()
  const store = createSqliteStore(':memory:')
  const code = snippets
    .join('\n')
    .replaceAll(/import (\{.*\}) from '@kakao-cert\/relay'/g, 'const $1 = relay')
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  const settings = {
    relay,
    upstream: sandbox.url,
    phase: 'test',
    product: { family: 'K3100', code: 'K3100T' },
    keys: { dealer: 'sandbox-rest-key-dealer', institution: 'sandbox-rest-key-bank' },
    wire: created.ok && created.wire,
    store,
    readSigned: relay.createSandboxReader({ upstream: sandbox.url }),
    validMs: 600_000,
    wanted: {
      settle_id: 'SANDBOX-BANK',
      title: '출금 동의',
      name: '홍길동',
      birthday: '19900101',
      phone_number: '01000000001',
      sign_data: '출금에 동의합니다.',
      withdrawal: {
        receiver_name: '한빛은행',
        bank_name: '한빛은행',
        account: '110000000000',
        account_holder: '홍길동',
        account_holder_birthday: '19900101',
        withdrawal_type: 'CMS',
      },
    },
    untilSigned: () => createSandboxControl(sandbox.url).signAs('hong'),
    keep: ({ signature, signer }: relay.Verified) => ({ signature, name: signer.reveal().name }),
  }
  const names = Object.keys(settings)
  const outcome: unknown = await AsyncFunction(
    ...names,
    `${code}\nreturn outcome`,
  )(...Object.values(settings))
  await sandbox.close()
  await store.close()
  expect(snippets).toHaveLength(2)
  expect(outcome).toEqual({
    ok: true,
    value: { signature: { signedData: expect.stringContaining('..') }, name: '홍길동' },
  })
})
