/** What is asked to be signed. */
export const signRequest = { title: '계좌 개설', signData: '계좌 개설에 동의합니다.' }
