// What a document must say before it is issued (docs/process.md, Money), by its date of issue: each particular with the rule that asks for
// it and, where it is missing, what to do. The tables are in invoice-particulars.ts and credit-particulars.ts.
import type { LocalDay } from '../calendar/dates.js';
import { CREDIT_NOTE } from './credit-particulars.js';
import { ALL_DOCUMENTS, NOTES, VAT_INVOICE } from './invoice-particulars.js';
import type { InvoiceKind } from './kinds.js';
import type { ParticularRule, ToCheck } from './particular-rule.js';

export interface Particular {
  readonly field: string;
  readonly what: string;
  readonly rule: string;
  /** What to do; null where it is there. */
  readonly missing: string | null;
}

const TABLES: Readonly<Record<InvoiceKind, readonly ParticularRule[]>> = {
  invoice: [...ALL_DOCUMENTS, ...VAT_INVOICE],
  'debit note': [...ALL_DOCUMENTS, ...VAT_INVOICE, ...NOTES],
  'credit note': [...ALL_DOCUMENTS, ...CREDIT_NOTE, ...NOTES],
};

/** All that the document must say on its day, in the order of the document. */
export const particularsOf = (doc: ToCheck): readonly Particular[] =>
  TABLES[doc.kind]
    .filter(({ from, until, asked }) => {
      const inForce = (from === undefined || doc.issuedOn >= from) && (until === undefined || doc.issuedOn < until);
      return inForce && (asked?.(doc) ?? true);
    })
    .map(({ field, what, rule, missing }) => ({ field, what, rule, missing: missing(doc) ?? null }));

/** Words that every document of that day bears, whatever it charges: until 2003 the type of supply (reg. 14(1)(f)). */
export const wordingsOn = (issuedOn: LocalDay): readonly string[] => (issuedOn < '2004-01-01' ? [TYPE_OF_SUPPLY] : []);

const TYPE_OF_SUPPLY = 'Type of supply: sale.';
