import type { ProductFamily } from '@kakao-cert/codes'

/** A product as a contract has it. */
export interface Product<F extends ProductFamily = ProductFamily> {
  readonly family: F
  /** The code in the contract, a variant of the family, such as `K1100T` for tests. */
  readonly code: string
}
