/** Product families of the service; a contract's product code is a variant of one, such as `K1110T` of `K1100`. */
export const productFamilies = [
  'K1100',
  'K1300',
  'K1400',
  'K2100',
  'K2220',
  'K3100',
  'K3220',
  'K3500',
] as const

/** A product family. */
export type ProductFamily = (typeof productFamilies)[number]
