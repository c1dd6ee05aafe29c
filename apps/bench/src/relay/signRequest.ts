/** What the pages of the benchmark ask to have signed. */
export const signRequest = {
  settleId: 'SANDBOX-BANK',
  product: 'K1400',
  title: '계좌 개설',
  signData: '계좌 개설에 동의합니다.',
  locale: 'ko',
}
