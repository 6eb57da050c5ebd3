import fc from 'fast-check';
import { changesOf, checkBillingProfile, tidied, type BillingProfile } from './billing-profile.js';
import { electronicFault, ELECTRONIC_SCHEMES } from './electronic-schemes.js';
import { hasCheckDigits, vatNumberFault } from './vat-number.js';

const PROFILE: BillingProfile = {
  name: 'Northern Rail Trust Ltd',
  addressLines: ['1 Station Road', 'York YO1 6HX'],
  country: 'GB',
  vatNumber: 'GB999999973',
  electronicScheme: '9932',
  electronicId: 'GB999999973',
  buyerReference: 'HR-17',
  purchaseOrderRequired: true,
  invoiceEmail: 'accounts@northern.example',
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2];

describe('F4 the VAT number of a customer', () => {
  it.each([
    ['GB 999 9999 73', 'GB', undefined],
    ['gb999999973', 'GB', undefined],
    ['XI 999 9999 73', 'GB', undefined],
    ['GB 999 9999 73 001', 'GB', undefined],
    ['GBGD123', 'GB', undefined],
    ['GBHA512', 'GB', undefined],
    ['GB 434 0314 94', 'GB', undefined],
    ['GB 123 4567 89', 'GB', 'The check digits'],
    ['GB 999 9999 74', 'GB', 'The check digits'],
    ['GBGD512', 'GB', 'nine digits'],
    ['GB 99 9999 73', 'GB', 'nine digits'],
    ['999 9999 73', 'GB', 'Begin it with its country: GB or XI'],
    ['DE812345670', 'DE', undefined],
    ['EL123456789', 'GR', undefined],
    ['GR123456789', 'GR', 'Begin it with its country: EL'],
    ['DE', 'DE', '2 to 13'],
  ])('%s of %s: %s', (given, country, fault) => {
    const found = vatNumberFault(given, country);
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(fault);
  });

  it('has exactly two right pairs of check digits for any seven digits, one of each series', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }), (seven) => {
        const pairs = Array.from({ length: 97 }, (_each, index) => String(index).padStart(2, '0'));
        const right = pairs.filter((pair) => hasCheckDigits(seven.join('') + pair));
        const weighted = WEIGHTS.reduce((sum, weight, index) => sum + weight * (seven[index] ?? 0), 0);
        const old = (97 - (weighted % 97)) % 97;
        expect(right.map(Number).sort((a, b) => a - b)).toEqual([old, (old + 42) % 97].sort((a, b) => a - b));
      }),
    );
  });
});

describe('F4 F93 the electronic address of a customer', () => {
  it.each([
    [null, null, undefined],
    ['9932', 'GB999999973', undefined],
    ['9932', 'GB 999999973', 'id'],
    ['9932', null, 'id'],
    [null, 'GB999999973', 'scheme'],
    ['1234', 'x', 'scheme'],
    ['0088', '5790000435952', 'id'],
    ['0088', '5790000435951', undefined],
    ['0204', '991-33333TEST-33', undefined],
  ])('%s %s', (scheme, id, of) => {
    expect(electronicFault(scheme, id)?.of).toBe(of);
  });

  it('names each scheme by four digits', () => {
    expect(Object.keys(ELECTRONIC_SCHEMES).filter((scheme) => !/^\d{4}$/.test(scheme))).toEqual([]);
  });
});

describe('F4 a billing profile', () => {
  it('is kept without the spaces that people write', () => {
    const written = { ...PROFILE, vatNumber: 'gb 999 9999 73', addressLines: [' 1 Station Road ', ''] };
    expect(tidied(written)).toMatchObject({ vatNumber: 'GB999999973', addressLines: ['1 Station Road'] });
    expect(checkBillingProfile(PROFILE)).toEqual([]);
  });

  it('names every field at fault at once', () => {
    const wrong = { ...PROFILE, addressLines: [], vatNumber: 'GB123456789', electronicId: null };
    expect(checkBillingProfile(wrong).map(({ pointer }) => pointer)).toEqual([
      '/addressLines',
      '/vatNumber',
      '/electronicId',
    ]);
  });

  it('tells a change field by field, and nothing where all is as it was', () => {
    expect(changesOf(PROFILE, PROFILE)).toEqual([]);
    expect(changesOf(PROFILE, { ...PROFILE, purchaseOrderRequired: false, vatNumber: null })).toEqual([
      { field: 'vatNumber', before: 'GB999999973', after: null },
      { field: 'purchaseOrderRequired', before: 'yes', after: 'no' },
    ]);
  });
});
