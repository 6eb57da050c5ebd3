// The documents of the sales ledger and their series (docs/process.md, Money). Each kind is numbered on its own.

export const INVOICE_KINDS = ['invoice', 'credit note', 'debit note'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

export const SERIES_OF = { invoice: 'INV', 'credit note': 'CRN', 'debit note': 'DBN' } as const satisfies Record<
  InvoiceKind,
  string
>;
export type Series = (typeof SERIES_OF)[InvoiceKind];

/** What a document does to the customer's account: a credit note takes away. */
export const signOf = (kind: InvoiceKind): 1 | -1 => (kind === 'credit note' ? -1 : 1);

export const INVOICE_STANDINGS = ['to approve', 'open', 'overdue', 'settled'] as const;
/** What there is to do with it: a draft that nobody has approved yet, something still to pay, past its due date, nothing. */
export type InvoiceStanding = (typeof INVOICE_STANDINGS)[number];
