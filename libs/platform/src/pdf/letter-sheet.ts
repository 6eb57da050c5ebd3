// What the papers of a collection have in common: one letter with facts, paragraphs and tables.
import { plainDayAt } from '../mailer/format.js';
import type { BankBlock, BodyBlock, PaperCustomer } from './paper-blocks.js';
import { bodyOf, fileName, type Sheet } from './sheet.js';

export type Fact = readonly [label: string, value: string];

export interface LetterTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** This column takes the room that is left, from 0. */
  readonly stretch: number;
  /** Of these columns the figures stand to the right, from 0. */
  readonly figures: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is what the others come to. */
  readonly total: boolean;
}

export interface LetterContent {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly before: readonly string[];
  readonly tables: readonly LetterTable[];
  readonly after: readonly string[];
  /** The invoice or account that a payment names. */
  readonly quote: string;
}

interface Sender {
  readonly body: BodyBlock;
  readonly customer: PaperCustomer;
  readonly issuedAt: Sheet['issuedAt'];
  readonly bank?: BankBlock;
}

const bankFacts = (bank: BankBlock | undefined, quote: string): readonly Fact[] =>
  bank
    ? [
        ['Account name', bank.accountName],
        ['Bank', bank.bank],
        ['Sort code', bank.sortCode],
        ['Account number', bank.accountNo],
        ...(bank.iban ? [['IBAN', bank.iban] as const] : []),
        ...(bank.bic ? [['BIC', bank.bic] as const] : []),
        ['Please quote', quote],
      ]
    : [];

/** Set so that a screen reader can read it (PDF/UA-1). */
export const letterSheet = (sender: Sender, file: readonly string[], title: string, content: LetterContent): Sheet => ({
  template: 'letter',
  standard: 'ua-1',
  title,
  fileName: fileName(sender.body.name, ...file),
  issuedAt: sender.issuedAt,
  content: {
    title,
    ...content,
    facts: [['Date', plainDayAt(sender.issuedAt)], ...content.facts],
    body: bodyOf(sender.body),
    customer: { name: sender.customer.name, addressLines: sender.customer.addressLines },
    bank: bankFacts(sender.bank, content.quote),
  },
});
