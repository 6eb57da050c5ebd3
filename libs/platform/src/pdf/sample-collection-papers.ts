// Papers of a collection, to look at and to test with.
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { ClaimPaper, ReminderPaper, StatementPaper } from './collection-papers.js';
import { BODY } from './sample-papers.js';

const on = (day: string) => day as LocalDay;
const pence = (amount: number) => amount as Pence;

const letter = {
  body: BODY,
  customer: {
    name: 'Thames Valley Water Company plc',
    addressLines: ['Finance Department', '14 Reading Bridge Road', 'Reading', 'RG1 8PR'],
    purchaseOrder: 'PO 4500017731',
  },
  issuedAt: '2005-05-09T09:00:00.000Z' as Instant,
  bank: { accountName: 'ISMPE', bank: 'Example Bank, Burnham', sortCode: '60-16-13', accountNo: '31926819' },
};

export const reminder = (change: Partial<ReminderPaper> = {}): ReminderPaper => ({
  ...letter,
  ...{ final: true, invoiceNo: 'INV-000001', invoiceDate: on('2005-03-10'), dueDate: on('2005-04-09'), daysLate: 30 },
  ...{
    programme: 'Leading Lights Mentoring Programme',
    gross: pence(613_585),
    open: pence(113_585),
    withStatement: true,
  },
  ...change,
});

export const statement = (change: Partial<StatementPaper> = {}): StatementPaper => ({
  ...letter,
  ...{ from: on('2005-03-01'), to: on('2005-05-09'), opening: pence(58_750), closing: pence(73_585) },
  entries: [
    { day: on('2005-03-10'), what: 'Invoice', reference: 'INV-000001', pence: pence(613_585), balance: pence(672_335) },
    { day: on('2005-03-14'), what: 'Payment', reference: 'BACS 1142', pence: pence(-58_750), balance: pence(613_585) },
    { day: on('2005-04-12'), what: 'Payment', reference: 'BACS 1187', pence: pence(-500_000), balance: pence(113_585) },
    { day: on('2005-05-02'), what: 'Payment', reference: 'Deposit', pence: pence(-40_000), balance: pence(73_585) },
  ],
  ageing: {
    ...{ notDue: pence(0), to30: pence(113_585), to60: pence(0), to90: pence(0), over90: pence(0) },
    onAccount: pence(40_000),
  },
  ...change,
});

export const claim = (change: Partial<ClaimPaper> = {}): ClaimPaper => ({
  ...letter,
  ...{ number: 'LPC-000001', invoiceNo: 'INV-000001', invoiceDate: on('2005-03-10'), dueDate: on('2005-04-09') },
  ...{ debt: pence(613_585), until: on('2005-05-09'), rateBasisPoints: 1275, referenceBasisPoints: 475 },
  referenceDay: on('2004-12-31'),
  periods: [
    { from: on('2005-04-10'), to: on('2005-04-12'), days: 3, balance: pence(613_585) },
    { from: on('2005-04-13'), to: on('2005-05-09'), days: 27, balance: pence(113_585) },
  ],
  ...{ interest: pence(1_714), fixedSum: pence(7_000), total: pence(8_714) },
  ...change,
});
