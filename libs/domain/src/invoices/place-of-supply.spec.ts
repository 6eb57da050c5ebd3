import { day } from '../calendar/dates.js';
import { checkPlace, isAbroad, placeOptions } from './place-of-supply.js';

const options = (country: string, on: string) =>
  placeOptions(country, day(on)).map(({ customer, rule, treatment }) => [customer, rule, treatment]);
const code = (country: string, on: string, decidedOn = on, of = country) => {
  const [first] = placeOptions(of, day(decidedOn));
  const decision = first && {
    ...{ rule: first.words, customerKind: first.customer, treatment: first.treatment, country: of },
  };
  return checkPlace(decision, { name: 'Rheinbrück', country }, day(on))?.code;
};

describe('F85 the place of supply of a customer abroad', () => {
  it('before 2010: where we belong, or for consultancy where the customer does', () => {
    expect(options('DE', '2009-12-31')).toEqual([
      ['business', 'supplier, before 2010', 'UK VAT'],
      ['consumer', 'supplier, before 2010', 'UK VAT'],
      ['business', 'consultancy, before 2010', 'reverse charge'],
    ]);
    expect(options('ZA', '2005-03-09')).toContainEqual(['consumer', 'consultancy, before 2010', 'outside the scope']);
  });

  it.each([
    ['DE', '2010-01-01', 'reverse charge', false],
    ['DE', '2020-12-31', 'reverse charge', false],
    ['DE', '2021-01-01', 'outside the scope', true],
    ['ZA', '2010-01-01', 'outside the scope', true],
    ['HR', '2013-06-30', 'outside the scope', true],
    ['HR', '2013-07-01', 'reverse charge', false],
    ['PL', '2010-01-01', 'reverse charge', false],
  ])('%s on %s: a business %s; consultancy for a consumer outside: %s', (country, on, treatment, outside) => {
    expect(options(country, on)).toEqual([
      ['business', 'business, general rule', treatment],
      ['consumer', 'consumer, general rule', 'UK VAT'],
      ...(outside ? [['consumer', 'consumer outside, consultancy', 'outside the scope']] : []),
    ]);
  });

  it('says what stands on the invoice, with the words “reverse charge” where the customer accounts for the VAT', () => {
    const wordings = placeOptions('DE', day('2015-01-01')).map(({ wording }) => wording);
    expect(wordings).toEqual(['Reverse charge: the customer accounts for the VAT due where it belongs.', '']);
  });

  it.each([
    ['GB', '2005-03-09', undefined],
    ['IM', '2005-03-09', undefined],
  ])('is not asked of %s', (country, on, expected) => {
    expect(checkPlace(undefined, { name: 'At home', country }, day(on))?.code).toBe(expected);
    expect(isAbroad(country)).toBe(false);
  });

  it('is asked of everybody else, and again when the rules or the country have changed', () => {
    expect(checkPlace(undefined, { name: 'Rheinbrück', country: 'DE' }, day('2015-01-01'))?.code).toBe(
      'INVOICE.PLACE_OF_SUPPLY_MISSING',
    );
    expect(code('DE', '2015-01-01')).toBeUndefined();
    expect(code('DE', '2010-01-01', '2009-12-31')).toBe('INVOICE.PLACE_OF_SUPPLY_STALE');
    expect(code('DE', '2021-01-01', '2020-12-31')).toBe('INVOICE.PLACE_OF_SUPPLY_STALE');
    expect(code('FR', '2015-01-01', '2015-01-01', 'DE')).toBe('INVOICE.PLACE_OF_SUPPLY_STALE');
  });
});
