// An electronic invoice in the library's form of UBL (Peppol BIS Billing 3). A credit note is written as an invoice of type 381; the
// library turns it into UBL's CreditNote.
import type { Invoice } from '@e-invoice-eu/core';
import { decimalPounds } from '#domain/money/pence';
import type { EInvoice, ELine, EParty, EVat, VatTreatment } from './e-invoice.js';

const CURRENCY = 'GBP';

/** What a file says it keeps to: the Peppol network's rules, or EN 16931 alone inside a hybrid PDF. */
const SPECIFICATIONS = {
  peppol: {
    'cbc:CustomizationID': 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    'cbc:ProfileID': 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  },
  hybrid: { 'cbc:CustomizationID': 'urn:cen.eu:en16931:2017' },
};
export type Specification = keyof typeof SPECIFICATIONS;

/** UN/ECE recommendation 20; what has no unit of its own is counted as one. */
const UNITS: Readonly<Record<string, string>> = { mile: 'SMI', miles: 'SMI', night: 'DAY', day: 'DAY' };

/** UNCL 5305, and the reason that EN 16931 asks for where no VAT is charged. */
const CATEGORIES: Readonly<Record<VatTreatment, { readonly code: string; readonly reason?: string }>> = {
  standard: { code: 'S' },
  'zero-rated': { code: 'Z' },
  'reverse charge': { code: 'AE', reason: 'Reverse charge: the customer accounts for the VAT' },
  'outside the scope': { code: 'O', reason: 'Outside the scope of UK VAT' },
};

const amount = <Name extends string>(name: Name, pence: Parameters<typeof decimalPounds>[0]) => ({
  [name]: decimalPounds(pence),
  [`${name}@currencyID`]: CURRENCY,
});

/** `1750` → `17.5`; outside the scope there is no rate, not even nought. */
function category(treatment: VatTreatment, rateBasisPoints: number, withReason: boolean) {
  const of = treatment === 'standard' && rateBasisPoints === 0 ? CATEGORIES['zero-rated'] : CATEGORIES[treatment];
  return {
    'cbc:ID': of.code,
    ...(of.code === 'O' ? {} : { 'cbc:Percent': String(rateBasisPoints / 100) }),
    ...(withReason && of.reason ? { 'cbc:TaxExemptionReason': of.reason } : {}),
    'cac:TaxScheme': { 'cbc:ID': 'VAT' },
  };
}

/** The library wants a supplier's tax numbers as a list and a customer's as one. */
const taxNumber = (vatNumber: string) => ({
  'cbc:CompanyID': vatNumber.replace(/\s/g, ''),
  'cac:TaxScheme': { 'cbc:ID': 'VAT' },
});

function party({ name, addressLines, country, electronicAddress }: EParty, taxNumbers: object | undefined) {
  const [street, additional, ...more] = addressLines;
  return {
    'cbc:EndpointID': electronicAddress.id,
    'cbc:EndpointID@schemeID': electronicAddress.scheme,
    'cac:PartyName': { 'cbc:Name': name },
    'cac:PostalAddress': {
      ...(street ? { 'cbc:StreetName': street } : {}),
      ...(additional ? { 'cbc:AdditionalStreetName': additional } : {}),
      ...(more.length > 0 ? { 'cac:AddressLine': { 'cbc:Line': more.join(', ') } } : {}),
      'cac:Country': { 'cbc:IdentificationCode': country },
    },
    ...(taxNumbers ? { 'cac:PartyTaxScheme': taxNumbers } : {}),
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': name },
  };
}

const line = (treatment: VatTreatment) => (each: ELine, index: number) => ({
  'cbc:ID': String(index + 1),
  'cbc:InvoicedQuantity': each.quantity,
  'cbc:InvoicedQuantity@unitCode': UNITS[each.unit] ?? 'C62',
  ...amount('cbc:LineExtensionAmount', each.net),
  'cac:Item': {
    'cbc:Name': each.description,
    'cac:ClassifiedTaxCategory': category(treatment, each.rateBasisPoints, false),
  },
  'cac:Price': amount('cbc:PriceAmount', each.unitNet),
});

const vatAtRate = (treatment: VatTreatment) => (each: EVat) => ({
  ...amount('cbc:TaxableAmount', each.net),
  ...amount('cbc:TaxAmount', each.vat),
  'cac:TaxCategory': category(treatment, each.rateBasisPoints, true),
});

function head(invoice: EInvoice, specification: Specification) {
  const { kind, dueOn, notes = [], buyerReference, purchaseOrder, credits } = invoice;
  return {
    ...SPECIFICATIONS[specification],
    'cbc:ID': invoice.number,
    'cbc:IssueDate': invoice.issuedOn,
    ...(dueOn && kind === 'invoice' ? { 'cbc:DueDate': dueOn } : {}),
    'cbc:InvoiceTypeCode': kind === 'invoice' ? '380' : '381',
    ...(notes.length > 0 ? { 'cbc:Note': notes.join(' ') } : {}),
    ...(invoice.taxPoint === invoice.issuedOn ? {} : { 'cbc:TaxPointDate': invoice.taxPoint }),
    'cbc:DocumentCurrencyCode': CURRENCY,
    ...(buyerReference ? { 'cbc:BuyerReference': buyerReference } : {}),
    ...(purchaseOrder ? { 'cac:OrderReference': { 'cbc:ID': purchaseOrder } } : {}),
    ...(credits
      ? {
          'cac:BillingReference': [
            { 'cac:InvoiceDocumentReference': { 'cbc:ID': credits.number, 'cbc:IssueDate': credits.issuedOn } },
          ],
        }
      : {}),
  };
}

function payment({ account, number, terms }: EInvoice) {
  return {
    ...(account
      ? {
          'cac:PaymentMeans': [
            {
              'cbc:PaymentMeansCode': '30',
              'cbc:PaymentID': number,
              'cac:PayeeFinancialAccount': {
                'cbc:ID': account.id,
                'cbc:Name': account.name,
                ...(account.bic ? { 'cac:FinancialInstitutionBranch': { 'cbc:ID': account.bic } } : {}),
              },
            },
          ],
        }
      : {}),
    ...(terms ? { 'cac:PaymentTerms': { 'cbc:Note': terms } } : {}),
  };
}

export function ublOf(invoice: EInvoice, specification: Specification): Invoice {
  const { treatment, supplier, customer } = invoice;
  // EN 16931 allows no VAT number on an invoice outside the scope (BR-O-02).
  const numbered = treatment !== 'outside the scope';
  // Somebody without a VAT number on it is known by the electronic address (BR-CO-26).
  const known =
    numbered && supplier.vatNumber ? {} : { 'cac:PartyIdentification': [{ 'cbc:ID': supplier.electronicAddress.id }] };
  const supplierNumbers = numbered && supplier.vatNumber ? [taxNumber(supplier.vatNumber)] : undefined;
  const customerNumber = numbered && customer.vatNumber ? taxNumber(customer.vatNumber) : undefined;
  const totals = {
    ...amount('cbc:LineExtensionAmount', invoice.net),
    ...amount('cbc:TaxExclusiveAmount', invoice.net),
    ...amount('cbc:TaxInclusiveAmount', invoice.gross),
    ...amount('cbc:PayableAmount', invoice.gross),
  };
  return {
    'ubl:Invoice': {
      ...head(invoice, specification),
      'cac:AccountingSupplierParty': { 'cac:Party': { ...party(supplier, supplierNumbers), ...known } },
      'cac:AccountingCustomerParty': { 'cac:Party': party(customer, customerNumber) },
      'cac:Delivery': { 'cbc:ActualDeliveryDate': invoice.suppliedOn ?? invoice.taxPoint },
      ...payment(invoice),
      'cac:TaxTotal': [
        { ...amount('cbc:TaxAmount', invoice.vat), 'cac:TaxSubtotal': invoice.vatByRate.map(vatAtRate(treatment)) },
      ],
      'cac:LegalMonetaryTotal': totals,
      'cac:InvoiceLine': invoice.lines.map(line(treatment)),
    },
  } as unknown as Invoice;
}
