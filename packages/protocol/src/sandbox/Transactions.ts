import * as v from 'valibot'

const CodeSchema = v.object({
  surface: v.picklist(['rest', 'window', 'login', 'android', 'ios', 'client']),
  code: v.string(),
})

/** Wire shape of where a transaction stands, of a window's session and of REST alike. */
export const TransactionStatusSchema = v.picklist([
  'prepared',
  'choosing',
  'showingQr',
  'confirming',
  'requested',
  'signed',
  'verified',
  'signerInfoRead',
  'declined',
  'cancelled',
  'expired',
  'failed',
])

/** Where a transaction stands. */
export type TransactionStatus = v.InferOutput<typeof TransactionStatusSchema>

const summary = {
  txId: v.string(),
  /** Of the window's session, where one began the transaction. */
  sessionId: v.exactOptional(v.string()),
  origin: v.picklist(['rest', 'window', 'hosted', 'login']),
  settleId: v.string(),
  institution: v.string(),
  product: v.string(),
  title: v.string(),
  /** Fixture id of who signs, once that is known. */
  personId: v.exactOptional(v.string()),
  status: TransactionStatusSchema,
  /** Why it ended, where a code says so. */
  error: v.exactOptional(CodeSchema),
  startedAtMs: v.number(),
  changedAtMs: v.number(),
  /** Until when the person can sign, where that is known. */
  validUntilMs: v.exactOptional(v.number()),
  revision: v.number(),
}

/** Wire shape of a transaction in the list. */
export const TransactionSummarySchema = v.object(summary)

/** Wire shape of something that happened to a transaction: it changed, or a call was refused and it stayed. */
export const TimelineEntrySchema = v.object({
  atMs: v.number(),
  /** What was done: a call, such as `rest.verify`; what a phone did (`sign`, `decline`, `scan`); or `time`. */
  by: v.string(),
  /** Where the transaction stands since then. */
  status: TransactionStatusSchema,
  /** With which code it was refused or ended. */
  error: v.exactOptional(CodeSchema),
})

/** Wire shape of a transaction with all that happened to it, oldest first. */
export const TransactionDetailSchema = v.object({ ...summary, timeline: v.array(TimelineEntrySchema) })

/** Wire shape of `GET /__sandbox/transactions`: newest first. */
export const TransactionsSchema = v.object({
  transactions: v.array(TransactionSummarySchema),
  /** How many there are that fit the search, shown or not. */
  total: v.number(),
})

/** A transaction in the list. */
export type TransactionSummary = Readonly<v.InferOutput<typeof TransactionSummarySchema>>
/** Something that happened to a transaction. */
export type TimelineEntry = Readonly<v.InferOutput<typeof TimelineEntrySchema>>
/** A transaction with all that happened to it. */
export type TransactionDetail = Readonly<v.InferOutput<typeof TransactionDetailSchema>>
/** A part of the transactions of a sandbox. */
export type Transactions = Readonly<v.InferOutput<typeof TransactionsSchema>>

/** Wire shape of the search for transactions, as query parameters; all may be left out. */
export const TransactionsQuerySchema = v.object({
  /** Part of a tx_id, session id, settle_id, institution, product, title, person id, status or code. */
  search: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  /** @default 50 */
  limit: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(200)),
  ),
})
