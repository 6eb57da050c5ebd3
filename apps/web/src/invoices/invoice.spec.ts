import { describe, expect, it } from '@jest/globals';
import { reasonText, standingOf, titleOf, type InvoiceRow } from './invoice.js';

const money = (amount: string) => ({ amount, currency: 'GBP' as const });
const row = (more: Partial<InvoiceRow>): InvoiceRow =>
  ({
    ...{ kind: 'invoice', number: 'INV-000001', status: 'issued', overdue: false, prepared: null },
    ...{ gross: money('5875.00'), paid: money('0.00'), credited: money('0.00'), open: money('5875.00') },
    ...more,
  }) as InvoiceRow;
const PREPARED = { at: '2005-03-16T10:00:00.000Z', by: null };

describe('an invoice in words', () => {
  it.each([
    ['a draft', { status: 'draft', prepared: { ...PREPARED, approved: false } }, 'to approve'],
    ['an approved draft', { status: 'draft', prepared: { ...PREPARED, approved: true } }, 'being issued'],
    ['a discarded draft', { status: 'discarded' }, 'discarded'],
    ['one that waits for its due date', {}, 'open'],
    ['one that is paid in part', { paid: money('1000.00'), open: money('4875.00') }, 'part paid'],
    [
      'one that is late, paid in part or not',
      { paid: money('1.00'), open: money('5874.00'), overdue: true },
      'overdue',
    ],
    ['one that is paid', { paid: money('5875.00'), open: money('0.00') }, 'paid'],
    ['one that is credited', { credited: money('5875.00'), open: money('0.00') }, 'credited'],
    [
      'one that payment and credit settle',
      { paid: money('875.00'), credited: money('5000.00'), open: money('0.00') },
      'settled',
    ],
    ['a credit note', { kind: 'credit note', open: money('0.00') }, 'issued'],
  ] as const)('F80 F87 says of %s where it stands', (_what, more, words) => {
    expect(standingOf(row(more as Partial<InvoiceRow>))[0]).toBe(words);
  });

  it('F81 calls it by its number, and a draft by what it will be', () => {
    expect(titleOf({ kind: 'debit note', number: 'DBN-000002' })).toBe('Debit note DBN-000002');
    expect(titleOf({ kind: 'invoice', number: null })).toBe('Draft of an invoice');
    expect(titleOf({ kind: 'credit note', number: null })).toBe('Draft of a credit note');
    expect(reasonText('cancellation')).toBe('cancellation item');
  });
});
