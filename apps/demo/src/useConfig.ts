import { useQuery, type UseQueryResult } from '@tanstack/react-query'

/** What the page asks its server for. */
export interface DemoConfig {
  readonly sandboxUrl: string
}

const readConfig = async (): Promise<DemoConfig> => {
  const response = await fetch('/config.json')
  if (!response.ok) throw new Error(`config.json answered ${response.status}`)
  return (await response.json()) as DemoConfig
}

/** The configuration of the page. */
export const useConfig = (): UseQueryResult<DemoConfig> =>
  useQuery({ queryKey: ['config'], queryFn: readConfig, staleTime: Infinity })
