import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { expect, test } from 'vitest'
import { toCurl } from './toCurl.ts'

const scenario: Scenario = {
  surface: 'rest',
  code: 'E2008',
  title: { ko: '두 번', en: 'Twice' },
  steps: [
    {
      method: 'POST',
      path: '/prepare',
      headers: { Authorization: 'KakaoAK key' },
      body: { token: 'a "$b" `c` \\' },
      save: { txId: 'tx_id', first: 'documents.0.document_tx_id', scanned: 'phase.qrText?scan' },
    },
    { method: 'POST', path: '/sign/{txId}' },
    { method: 'POST', path: '/oauth', form: { tx_id: '{txId}', text: '동의 & 서명' } },
    { method: 'GET', path: '/status?tx_id={txId}' },
  ],
  cleanUp: [{ method: 'POST', path: '/limits', body: { refreshes: 3 } }],
  expect: { kind: 'answer', status: 400, code: 'E2008' },
}

test('a scenario is lines of a shell', () => {
  expect(toCurl('http://localhost:4100', scenario).split('\n')).toEqual([
    'S=http://localhost:4100',
    `answer=$(curl -s -X POST "$S/prepare" -H "Content-Type: application/json" -H "Authorization: KakaoAK key" -d "{\\"token\\":\\"a \\\\\\"\\$b\\\\\\" \\\`c\\\` \\\\\\\\\\"}")`,
    `txId=$(echo "$answer" | jq -r '.tx_id')`,
    `first=$(echo "$answer" | jq -r '.documents[0].document_tx_id')`,
    `scanned=$(echo "$answer" | jq -r '.phase.qrText | capture("[?&]scan=(?<found>[^&]+)").found')`,
    'curl -s -o /dev/null -X POST "$S/sign/${txId}"',
    'curl -s -o /dev/null -X POST "$S/oauth" --data-urlencode "tx_id=${txId}" --data-urlencode "text=동의 & 서명"',
    `curl -s -w '\\n%{http_code} %{redirect_url}\\n' "$S/status?tx_id=\${txId}"`,
    'curl -s -o /dev/null -X POST "$S/limits" -H "Content-Type: application/json" -d "{\\"refreshes\\":3}"',
  ])
})
