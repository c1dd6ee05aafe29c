import type { CertError } from '@kakao-cert/protocol'
import type { ReactNode } from 'react'
import { useErrorText } from '../useErrorText.ts'
import { Icon } from './Icon.tsx'

/** What went wrong with the last command, where the person can go on. */
export const Notice = ({ error }: { readonly error: CertError }): ReactNode => {
  const { title, body } = useErrorText(error)
  return (
    <div data-part="notice" role="alert">
      <Icon name="alert" />
      <p>
        <strong>{title}</strong> {body}
      </p>
    </div>
  )
}
