import pg from 'pg'

// Classes of SQLSTATE that say nothing against the statement: the connection, what ran out, a deadlock, a shutdown or start.
const passing = /^(08|53|40|57P)/

/** Whether an error of PostgreSQL may pass by itself, so that the same is worth trying again. */
export const isLostConnection = (error: unknown): boolean =>
  error instanceof pg.DatabaseError ? passing.test(error.code ?? '') : !(error instanceof TypeError)
