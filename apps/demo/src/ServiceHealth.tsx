import { useServiceHealth } from '@kakao-cert/react'
import type { ReactNode } from 'react'
import type { Texts } from './texts/Texts.ts'

/** Whether the certification service can be reached. */
export const ServiceHealth = ({ texts }: { readonly texts: Texts }): ReactNode => {
  const { data: health } = useServiceHealth()
  if (!health) return null
  const isUp = health.status === 'up'
  return (
    <p className="health" data-up={isUp} role="status">
      {isUp ? texts.serviceUp : texts.serviceDown}
    </p>
  )
}
