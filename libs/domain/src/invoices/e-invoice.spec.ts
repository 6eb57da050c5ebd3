import { missingForEInvoice, type EInvoiceParties } from './e-invoice.js';

const WHOLE: EInvoiceParties = {
  supplier: { electronicId: 'GB999999973' },
  customer: { electronicId: 'GB123456789' },
  buyerReference: null,
  purchaseOrder: 'PO 1',
};

describe('what an electronic invoice needs', () => {
  it.each([
    ['a purchase order', WHOLE],
    ['a buyer reference instead', { ...WHOLE, purchaseOrder: null, buyerReference: 'Team 7' }],
  ])('both addresses and %s', (_words, parties) => {
    expect(missingForEInvoice(parties)).toEqual([]);
  });

  it.each<[string, Partial<EInvoiceParties>, RegExp]>([
    ['our address', { supplier: { electronicId: null } }, /BODY_ELECTRONIC_ADDRESS/],
    ['the customer’s address', { customer: { electronicId: ' ' } }, /customer’s electronic address/],
    ['any reference of the customer', { purchaseOrder: '' }, /purchase order or a buyer reference/],
  ])('F93 without %s it is refused, and the reason says where to set it', (_words, change, reason) => {
    expect(missingForEInvoice({ ...WHOLE, ...change })).toEqual([expect.stringMatching(reason)]);
  });
});
