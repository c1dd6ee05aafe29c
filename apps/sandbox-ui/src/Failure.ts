/** Why a call to the sandbox gave nothing. */
export type Failure =
  | { readonly kind: 'unreachable' }
  /** An answer came that is not what the control API promises. */
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly reason?: string
      /** For developers, in English. */
      readonly message: string
    }
