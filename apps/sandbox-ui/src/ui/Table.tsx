import type { ReactNode } from 'react'
import './Table.css'

interface Props {
  readonly columns: readonly string[]
  /** Rows. A cell that is not the first says its column by `data-label`, for narrow screens. */
  readonly children: ReactNode
}

/** A table that is a list of blocks where there is no room for columns. */
export const Table = ({ columns, children }: Props) => (
  <table className="table">
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)
