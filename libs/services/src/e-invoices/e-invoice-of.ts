import { TERMS } from '#domain/invoices/invoices';
import { bankOf, bodyOf, electronicAddressOf } from '#platform/config/body';
import type { Config } from '#platform/config/config';
import type { EInvoice, EParty, VatTreatment } from '#platform/e-invoice/e-invoice';
import type { IssuedInvoice } from './issued-invoice.js';

const TREATMENTS: Readonly<Record<IssuedInvoice['vatTreatment'], VatTreatment>> = {
  'UK VAT': 'standard',
  'reverse charge': 'reverse charge',
  'outside the scope': 'outside the scope',
};

function supplierOf(config: Config): EParty {
  const { name, addressLines, vatNumber } = bodyOf(config);
  return {
    ...{ name, addressLines, country: 'GB' },
    ...(vatNumber ? { vatNumber: vatNumber.replace(/\s/g, '') } : {}),
    electronicAddress: electronicAddressOf(config) ?? { scheme: '', id: '' },
  };
}

const customerOf = ({ customer, country, electronicScheme, electronicId }: IssuedInvoice): EParty => ({
  name: customer.name,
  addressLines: customer.addressLines,
  country,
  ...(customer.vatNumber ? { vatNumber: customer.vatNumber } : {}),
  electronicAddress: { scheme: electronicScheme ?? '', id: electronicId ?? '' },
});

/** The issued document in EN 16931's terms; whether all it needs is there was asked before. */
export function eInvoiceOf(issued: IssuedInvoice, config: Config): EInvoice {
  const { kind, number, issuedOn, taxPoint, dueOn, lines, totals, buyerReference, purchaseOrder, credits } = issued;
  const bank = bankOf(config);
  return {
    ...{ number, issuedOn, taxPoint, lines, ...totals },
    kind: kind === 'credit note' ? 'credit note' : 'invoice',
    ...(dueOn ? { dueOn, terms: TERMS } : {}),
    supplier: supplierOf(config),
    customer: customerOf(issued),
    ...(buyerReference ? { buyerReference } : {}),
    ...(purchaseOrder ? { purchaseOrder } : {}),
    treatment: TREATMENTS[issued.vatTreatment],
    ...(issued.wording ? { notes: [issued.wording] } : {}),
    ...(bank
      ? { account: { name: bank.accountName, id: bank.iban ?? bank.accountNo, ...(bank.bic ? { bic: bank.bic } : {}) } }
      : {}),
    ...(credits ? { credits } : {}),
  };
}
