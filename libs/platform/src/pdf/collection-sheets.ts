// Reminder, statement of account and claim, in words (docs/process.md, Money: Collection and Late payment).
import { days, plainDay, pounds } from '../mailer/format.js';
import type { Pence } from '#domain/money/pence';
import type { ClaimPaper, ReminderPaper, StatementPaper } from './collection-papers.js';
import { letterSheet, type LetterTable } from './letter-sheet.js';
import type { Sheet } from './sheet.js';

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

const CROSSED =
  'If you have paid in the last few days, please ignore this letter. If something on the invoice is not as you expect, please tell us.';
const LAW =
  'The Late Payment of Commercial Debts (Interest) Act 1998 entitles us to interest at 8% over the Bank of England’s reference rate and to a fixed sum for the cost of collecting the debt. We may claim them if the invoice stays unpaid.';

export function reminderSheet(paper: ReminderPaper): Sheet {
  const { invoiceNo, invoiceDate, dueDate, open, final, withStatement } = paper;
  const name = final ? 'Final reminder' : 'Reminder';
  const table: LetterTable = {
    caption: 'The invoice',
    heads: ['Invoice', 'Issued', 'Due', 'Amount', 'Still to pay'],
    stretch: 0,
    figures: [3, 4],
    rows: [[invoiceNo, plainDay(invoiceDate), plainDay(dueDate), pounds(paper.gross), pounds(open)]],
    total: false,
  };
  return letterSheet(paper, [name, invoiceNo, String(paper.daysLate)], `${name}: invoice ${invoiceNo}`, {
    ...{ name, quote: invoiceNo, tables: [table] },
    facts: [
      ['Invoice', invoiceNo],
      ...(paper.customer.purchaseOrder ? [['Your order', paper.customer.purchaseOrder] as const] : []),
    ],
    before: [
      `Our invoice for the accreditation of the programme ${paper.programme} was due on ${plainDay(dueDate)}, ${days(paper.daysLate)} ago. ${pounds(open)} of it has not reached us.`,
      final
        ? 'This is our final reminder: please pay within 7 days.'
        : 'Please pay it now, or tell us by when you will.',
    ],
    after: [...(final ? [LAW] : []), ...(withStatement ? ['A statement of your account is enclosed.'] : []), CROSSED],
  });
}

const AGES = [
  ['Not due yet', 'notDue'],
  ['1 to 30 days late', 'to30'],
  ['31 to 60 days', 'to60'],
  ['61 to 90 days', 'to90'],
  ['Over 90 days', 'over90'],
] as const;

function ages({ ageing, closing }: StatementPaper): LetterTable {
  const columns = [
    ...AGES.map(([title, column]) => [title, pounds(ageing[column])] as const),
    ...(ageing.onAccount > 0 ? [['On account', pounds((0 - ageing.onAccount) as Pence)] as const] : []),
    ['Balance', pounds(closing)] as const,
  ];
  return {
    caption: 'How old it is',
    heads: columns.map(([title]) => title),
    stretch: 0,
    figures: columns.map((_, index) => index),
    rows: [columns.map(([, amount]) => amount)],
    total: false,
  };
}

const or = (amount: number, shown: boolean): string => (shown ? pounds(Math.abs(amount) as Pence) : '');

function movements({ from, opening, entries, to, closing }: StatementPaper): LetterTable {
  return {
    caption: 'Your account',
    heads: ['Day', 'What', 'Reference', 'Charged', 'Credited', 'Balance'],
    stretch: 2,
    figures: [3, 4, 5],
    rows: [
      [plainDay(from), 'Opening balance', '', '', '', pounds(opening)],
      ...entries.map(({ day, what, reference, pence, balance }) => [
        ...[plainDay(day), what, reference],
        ...[or(pence, pence > 0), or(pence, pence <= 0), pounds(balance)],
      ]),
      [plainDay(to), 'Closing balance', '', '', '', pounds(closing)],
    ],
    total: true,
  };
}

export function statementSheet(paper: StatementPaper): Sheet {
  const { closing, to, from } = paper;
  return letterSheet(paper, ['statement', to], `Statement of account, ${plainDay(to)}`, {
    ...{ name: 'Statement of account', quote: 'the invoice numbers', tables: [movements(paper), ages(paper)] },
    facts: [
      ['From', plainDay(from)],
      ['To', plainDay(to)],
    ],
    before: [
      closing > 0
        ? `On ${plainDay(to)} your account stood at ${pounds(closing)} to pay.`
        : closing < 0
          ? `On ${plainDay(to)} your account stood at ${pounds(Math.abs(closing) as Pence)} in your favour.`
          : `On ${plainDay(to)} nothing was to pay.`,
    ],
    after: ['If something is not as you expect, please tell us.'],
  });
}

function reckoning({ periods, rateBasisPoints, interest, fixedSum, total }: ClaimPaper): LetterTable {
  return {
    caption: 'How it is worked out',
    heads: ['What', 'Days', 'On', 'Rate a year', 'Amount'],
    stretch: 0,
    figures: [1, 2, 3, 4],
    rows: [
      ...periods.map(({ from, to, days: count, balance }) => [
        ...[`${plainDay(from)} to ${plainDay(to)}`, String(count), pounds(balance), percent(rateBasisPoints), ''],
      ]),
      ['Interest', '', '', '', pounds(interest)],
      ['Fixed sum for the cost of collecting the debt', '', '', '', pounds(fixedSum)],
      ['To pay in addition to the invoice', '', '', '', pounds(total)],
    ],
    total: true,
  };
}

export function claimSheet(paper: ClaimPaper): Sheet {
  const { number, invoiceNo, dueDate, debt, until, total } = paper;
  const name = 'Claim for late payment';
  return letterSheet(paper, ['late-payment-claim', number], `${name} ${number}`, {
    ...{ name, quote: number, tables: [reckoning(paper)] },
    facts: [
      ['Claim number', number],
      ['Invoice', invoiceNo],
      ['Invoice issued', plainDay(paper.invoiceDate)],
    ],
    before: [
      `Our invoice ${invoiceNo} was due on ${plainDay(dueDate)}. ${pounds(debt)} of it, with VAT, was unpaid after that day. Under the Late Payment of Commercial Debts (Interest) Act 1998 we claim ${pounds(total)}, worked out up to ${plainDay(until)}.`,
    ],
    after: [
      `The rate is 8% over the Bank of England’s reference rate of ${plainDay(paper.referenceDay)}, ${percent(paper.referenceBasisPoints)}; it stays the same for this debt. Interest is simple, from the day after the due date, a day being a 365th of a year.`,
      'Interest and the fixed sum bear no VAT; this is not a VAT invoice. The invoice itself is not changed by this claim: whatever is still open on it is to be paid as well. Please pay the two together.',
    ],
  });
}
