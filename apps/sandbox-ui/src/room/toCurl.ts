import type { Scenario, ScenarioStep } from '@kakao-cert/protocol/sandbox'

// In double quotes, a shell reads these.
const quote = (text: string) => `"${text.replace(/[\\"$`]/g, '\\$&').replace(/\{(\w+)\}/g, '${$1}')}"`

const select = (from: string): string => {
  const [path = '', parameter] = from.split('?')
  const keys = path
    .split('.')
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replaceAll('.[', '[')
  return parameter === undefined ? keys : `${keys} | capture("[?&]${parameter}=(?<found>[^&]+)").found`
}

const request = ({ method, path, headers, body, form = {} }: ScenarioStep): string =>
  [
    method === 'GET' ? '' : `-X ${method}`,
    quote(`URL${path}`).replace('"URL', '"$S'),
    ...Object.entries({ ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers }).map(
      ([name, value]) => `-H ${quote(`${name}: ${value}`)}`,
    ),
    body === undefined ? '' : `-d ${quote(JSON.stringify(body))}`,
    ...Object.entries(form).map(([name, value]) => `--data-urlencode ${quote(`${name}=${value}`)}`),
  ]
    .filter(Boolean)
    .join(' ')

const onTheWay = (step: ScenarioStep): string[] => {
  const saved = Object.entries(step.save ?? {})
  if (saved.length === 0) return [`curl -s -o /dev/null ${request(step)}`]
  return [
    `answer=$(curl -s ${request(step)})`,
    ...saved.map(([name, from]) => `${name}=$(echo "$answer" | jq -r '${select(from)}')`),
  ]
}

/**
 * A scenario as lines of a shell, with `curl` and `jq`; the last call prints the answer, and the address that it leads to.
 *
 * @param url of the sandbox, without a slash at the end
 */
export const toCurl = (url: string, { steps, cleanUp = [] }: Scenario): string => {
  const last = steps.at(-1)
  return [
    `S=${url}`,
    ...steps.slice(0, -1).flatMap(onTheWay),
    ...(last ? [`curl -s -w '\\n%{http_code} %{redirect_url}\\n' ${request(last)}`] : []),
    ...cleanUp.flatMap(onTheWay),
  ].join('\n')
}
