import { billingOfMerge, type BillingOfTwo } from './merge.js';

const PROFILE = {
  ...{ name: 'Northmoor Utilities plc', addressLines: ['1 Station Road', 'York'], country: 'GB', vatNumber: null },
  ...{ electronicScheme: null, electronicId: null, buyerReference: null },
  ...{ purchaseOrderRequired: false, invoiceEmail: null },
};
const two = (more: Partial<BillingOfTwo>): BillingOfTwo => ({
  ...{ policies: 0, policiesMove: true, places: 0, placesMove: true, changes: 0 },
  ...{ profileFrom: PROFILE, profileInto: PROFILE, ...more },
});

describe('what is kept for the invoices of an entry that is merged away', () => {
  it('F5 is nothing where nothing was kept', () => {
    expect(billingOfMerge(two({}))).toEqual({ moves: [], stays: [], profile: [] });
  });

  it('F5 moves where the entry that remains has none of its own', () => {
    expect(billingOfMerge(two({ policies: 1, places: 2 })).moves).toEqual([
      '1 setting of its billing policy',
      '2 decisions on the place of supply',
    ]);
  });

  it('F5 stays with why, and says what invoices will say otherwise', () => {
    const other = { ...PROFILE, country: 'IE', purchaseOrderRequired: true };
    const { moves, stays, profile } = billingOfMerge(
      two({ policies: 2, policiesMove: false, places: 1, placesMove: false, changes: 3, profileInto: other }),
    );
    expect(moves).toEqual([]);
    expect(stays).toEqual([
      '2 settings of its billing policy: the entry that remains has a policy of its own, which holds.',
      '1 decision on the place of supply: they were made for GB, and the entry that remains belongs in IE; finance decides anew before its next invoice.',
      '3 changes of its billing profile: they tell how the old entry came to say what it says, and are read there.',
    ]);
    expect(profile).toEqual([
      { field: 'country', before: 'GB', after: 'IE' },
      { field: 'purchaseOrderRequired', before: 'no', after: 'yes' },
    ]);
  });
});
