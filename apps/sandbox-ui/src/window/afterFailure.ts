interface Failure {
  readonly surface: string
  readonly code: string
}

/** What the window does after an attempt that failed: it leads back, with a code where there is one, or it stays. */
export type AfterFailure = { readonly leaves: true; readonly code?: string } | { readonly leaves: false }

/** Decides where an attempt that failed leads to. */
export const afterFailure = ({ surface, code }: Failure): AfterFailure => {
  if (surface === 'window') return { leaves: true, code }
  // The window's table has a code for what nobody expected, and none for a person who declines.
  if (code === 'UNKNOWN_CODE') return { leaves: true, code: 'E8001' }
  return { leaves: code === 'DECLINED' }
}
