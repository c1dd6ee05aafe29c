import { productFamilies, type ProductFamily } from '@kakao-cert/codes'

/**
 * The family of a contract's product code: `K1110T` and `K1110` are of `K1100`. The published table names that pair;
 * that the other families vary in the same digit is inferred.
 */
export const familyOf = (product: string): ProductFamily | undefined => {
  const code = product.replace(/T$/, '')
  return productFamilies.find((family) => family === code || family === code.replace(/^(K\d\d)\d0$/, '$100'))
}
