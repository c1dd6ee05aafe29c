interface Listed {
  readonly transactions: readonly { readonly status: string }[]
}

/** Where every transaction of a sandbox stands that was sent to a phone or shown as a code, newest first. */
export const readTransactions = async (sandboxUrl: string): Promise<readonly string[]> => {
  const response = await fetch(`${sandboxUrl}/__sandbox/transactions`)
  const { transactions } = (await response.json()) as Listed
  // A relay has others in store, for a person who asks for the message again.
  return transactions.map(({ status }) => status).filter((status) => status !== 'prepared')
}
