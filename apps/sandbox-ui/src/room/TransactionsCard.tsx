import { useCallback, useDeferredValue, useState } from 'react'
import { useLive } from '../changes/useLive.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { sandboxClient } from '../sandboxClient.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Table } from '../ui/Table.tsx'
import { Card } from './Card.tsx'
import { LoadedContent } from './LoadedContent.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import { Time } from './Time.tsx'
import { TransactionDialog } from './TransactionDialog.tsx'
import './TransactionsCard.css'

const shown = 50

/** The transactions as they change, newest first. */
export const TransactionsCard = () => {
  const say = useTexts()
  const [search, setSearch] = useState('')
  const [openTxId, setOpenTxId] = useState<string>()
  const searched = useDeferredValue(search.trim())
  const load = useCallback(() => sandboxClient.transactions(searched, shown), [searched])
  const { loaded, reload } = useLive(load, 'transactions')
  return (
    <Card title={say('transactions')} hint={say('transactionsHint')}>
      <SearchField value={search} onChange={setSearch} example={say('searchExample')} />
      <LoadedContent loaded={loaded} onRetry={reload}>
        {({ transactions, total }) => (
          <>
            <p className="transactionsCount" role="status">
              {say(total > transactions.length ? 'transactionsSome' : 'transactionsCount', {
                shown: String(transactions.length),
                total: String(total),
              })}
            </p>
            {transactions.length > 0 && (
              <Table
                columns={[
                  say('transactionTitle'),
                  say('transactionStatus'),
                  say('transactionPerson'),
                  say('transactionProduct'),
                  say('transactionChanged'),
                ]}
              >
                {transactions.map(
                  ({ txId, title, institution, status, error, personId, product, origin, changedAtMs }) => (
                    <tr key={txId}>
                      <th scope="row">
                        <button type="button" className="transactionOpen" onClick={() => setOpenTxId(txId)}>
                          {title} <span className="transactionInstitution">{institution}</span>
                        </button>
                      </th>
                      <td>
                        <StatusBadge status={status} {...(error && { error })} />
                      </td>
                      <td data-label={say('transactionPerson')}>{personId ?? '–'}</td>
                      <td className="transactionProduct" data-label={say('transactionProduct')}>
                        <code>{product}</code> <span className="tableMuted">{say(`by_${origin}`)}</span>
                      </td>
                      <td data-label={say('transactionChanged')}>
                        <Time ms={changedAtMs} />
                      </td>
                    </tr>
                  ),
                )}
              </Table>
            )}
          </>
        )}
      </LoadedContent>
      {openTxId !== undefined && (
        <TransactionDialog key={openTxId} txId={openTxId} onClose={() => setOpenTxId(undefined)} />
      )}
    </Card>
  )
}
