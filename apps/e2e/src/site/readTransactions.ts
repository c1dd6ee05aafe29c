interface Listed {
  readonly transactions: readonly { readonly status: string }[]
}

/** Where every transaction of a sandbox stands, newest first. */
export const readTransactions = async (sandboxUrl: string): Promise<readonly string[]> => {
  const response = await fetch(`${sandboxUrl}/__sandbox/transactions`)
  const { transactions } = (await response.json()) as Listed
  return transactions.map(({ status }) => status)
}
