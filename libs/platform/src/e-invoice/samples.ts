// Electronic invoices to look at and to test with: the process sheet's own example, a part of it credited, an overseas customer.
import type { LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import type { EInvoice, ELine } from './e-invoice.js';

const on = (day: string) => day as LocalDay;
const pence = (amount: number) => amount as Pence;

const line = (description: string, quantity: string, unit: string, unitNet: number, net: number): ELine => ({
  ...{ description, quantity, unit },
  unitNet: pence(unitNet),
  net: pence(net),
  rateBasisPoints: 1750,
});

const SUPPLIER: EInvoice['supplier'] = {
  name: 'ISMPE',
  addressLines: ['Grenville Court', 'Britwell Road', 'Burnham', 'Bucks SL1 8DF'],
  country: 'GB',
  vatNumber: 'GB 999 9999 73',
  electronicAddress: { scheme: '9932', id: 'GB999999973' },
};

export const SAMPLE_INVOICE: EInvoice = {
  kind: 'invoice',
  number: 'INV-000001',
  issuedOn: on('2005-03-16'),
  taxPoint: on('2005-03-14'),
  dueOn: on('2005-04-15'),
  terms: 'Payment within 30 days of the invoice date',
  supplier: SUPPLIER,
  customer: {
    name: 'Thames Valley Water Company plc',
    addressLines: ['Accounts Payable', 'Kennet House', '80 Kings Road', 'Reading RG1 3BL'],
    country: 'GB',
    vatNumber: 'GB123456789',
    electronicAddress: { scheme: '9932', id: 'GB123456789' },
  },
  purchaseOrder: 'PO 4500017731',
  treatment: 'standard',
  lines: [
    line('Assessment for accreditation: two days, supervisory review, certificate', '1', 'assessment', 500000, 500000),
    line('Travel and Subsistence: rail', '1', 'item', 8600, 8600),
    line('Travel and Subsistence: hotel', '1', 'item', 12000, 12000),
    line('Travel and Subsistence: own car', '40', 'mile', 40, 1600),
  ],
  vatByRate: [{ rateBasisPoints: 1750, net: pence(522200), vat: pence(91385) }],
  net: pence(522200),
  vat: pence(91385),
  gross: pence(613585),
  account: { name: 'ISMPE', id: 'GB33BUKB20201555555555', bic: 'BUKBGB22' },
};

export const SAMPLE_CREDIT_NOTE: EInvoice = {
  ...SAMPLE_INVOICE,
  kind: 'credit note',
  number: 'CRN-000001',
  issuedOn: on('2005-04-01'),
  credits: { number: 'INV-000001', issuedOn: on('2005-03-16') },
  lines: [line('Travel and Subsistence: hotel, charged twice', '1', 'item', 12000, 12000)],
  vatByRate: [{ rateBasisPoints: 1750, net: pence(12000), vat: pence(2100) }],
  net: pence(12000),
  vat: pence(2100),
  gross: pence(14100),
};

export const SAMPLE_REVERSE_CHARGE: EInvoice = {
  ...SAMPLE_INVOICE,
  number: 'INV-000002',
  issuedOn: on('2011-02-01'),
  taxPoint: on('2011-02-01'),
  dueOn: on('2011-03-03'),
  customer: {
    name: 'Bernstein Maschinenbau GmbH',
    addressLines: ['Hafenstraße 12', '20457 Hamburg'],
    country: 'DE',
    vatNumber: 'DE123456788',
    electronicAddress: { scheme: '9930', id: 'DE123456788' },
  },
  treatment: 'reverse charge',
  lines: [{ ...line('Assessment for accreditation', '1', 'assessment', 500000, 500000), rateBasisPoints: 0 }],
  vatByRate: [{ rateBasisPoints: 0, net: pence(500000), vat: pence(0) }],
  net: pence(500000),
  vat: pence(0),
  gross: pence(500000),
};

export const SAMPLE_OUTSIDE_THE_SCOPE: EInvoice = {
  ...SAMPLE_REVERSE_CHARGE,
  number: 'INV-000003',
  customer: {
    name: 'Prairie Mentors Inc.',
    addressLines: ['200 Main Street', 'Winnipeg MB R3C 1A3'],
    country: 'CA',
    electronicAddress: { scheme: '0088', id: '0614141000005' },
  },
  treatment: 'outside the scope',
};
