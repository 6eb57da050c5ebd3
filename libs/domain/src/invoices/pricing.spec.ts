import { day } from '../calendar/dates.js';
import { DomainError } from '../errors.js';
import { pence } from '../money/pence.js';
import { priceOf, type Priced, type SupplyFacts } from './pricing.js';

const RATES = [
  ['1991-04-01', 1750],
  ['2008-12-01', 1500],
  ['2010-01-01', 1750],
  ['2011-01-04', 2000],
].map(([fromDay, basisPoints]) => ({ fromDay: day(String(fromDay)), basisPoints: Number(basisPoints) }));
const FEE = { description: 'Fee', quantity: '1', unit: 'assessment', unitNet: pence(500_000), net: pence(500_000) };

const price = (invoiced: string, change: Partial<SupplyFacts> = {}): Priced => {
  const facts = {
    basic: null,
    invoiced: day(invoiced),
    paid: null,
    treatment: 'UK VAT',
    decision: null,
    ...change,
  } as const;
  const priced = priceOf([FEE], facts, RATES);
  if (priced instanceof DomainError) throw priced;
  return priced;
};

describe('F82 the rate is that of the tax point', () => {
  it.each([
    ['2008-11-30', 1750, 87_500],
    ['2008-12-01', 1500, 75_000],
    ['2009-12-31', 1500, 75_000],
    ['2010-01-01', 1750, 87_500],
    ['2011-01-03', 1750, 87_500],
    ['2011-01-04', 2000, 100_000],
  ])('an invoice of %s before the certificate: %d basis points, VAT %d', (invoiced, rate, vat) => {
    expect(price(invoiced)).toMatchObject({ rateBasisPoints: rate, totals: { vat }, taxPoint: { day: invoiced } });
  });

  it('of the completed service where the invoice comes more than 14 days later, across a change of rate', () => {
    const basic = { day: day('2010-12-20'), event: 'CertificateIssued' } as const;
    expect(price('2011-01-03', { basic })).toMatchObject({ rateBasisPoints: 1750, taxPoint: { day: '2011-01-03' } });
    expect(price('2011-01-04', { basic })).toMatchObject({ rateBasisPoints: 1750, taxPoint: { day: '2010-12-20' } });
    const later = { day: day('2010-12-21'), event: 'CertificateIssued' } as const;
    expect(price('2011-01-04', { basic: later })).toMatchObject({ rateBasisPoints: 2000 });
  });

  it('of a payment that came before', () => {
    expect(price('2011-02-01', { paid: day('2010-12-31') })).toMatchObject({ rateBasisPoints: 1750 });
  });

  it('with every step of the reason', () => {
    const basic = { day: day('2005-04-20'), event: 'ReportIssued' } as const;
    expect(price('2005-04-25', { basic }).reasons).toEqual([
      'The service was complete on Wednesday 20 April 2005: the report was issued, and there is no award to certify.',
      'The invoice is dated Monday 25 April 2005.',
      'The tax point is Monday 25 April 2005: the invoice is issued within 14 days of the completed service.',
      'The rate on that day is 17.5%, in force from Monday 1 April 1991.',
    ]);
  });

  it('and without UK VAT there is none, with the decision among the reasons', () => {
    const priced = price('2012-01-01', { treatment: 'reverse charge', decision: 'Decided by Fiona Petrie.' });
    expect(priced).toMatchObject({ rateBasisPoints: 0, totals: { net: 500_000, vat: 0, gross: 500_000 } });
    expect(priced.reasons.slice(-2)).toEqual(['No UK VAT: reverse charge.', 'Decided by Fiona Petrie.']);
  });

  it('is refused for a day before the table begins', () => {
    const facts = {
      basic: null,
      invoiced: day('1990-01-01'),
      paid: null,
      treatment: 'UK VAT',
      decision: null,
    } as const;
    expect(priceOf([FEE], facts, RATES)).toMatchObject({ code: 'VAT.NO_RATE' });
  });
});
