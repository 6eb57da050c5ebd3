// What an invoice needs to know of its customer (docs/process.md, Money): who pays, where, under which VAT number, how it
// travels, and whether it needs an order. The organisation keeps it itself, or the office and finance do.
import type { FieldFault } from '../errors.js';
import { electronicFault } from './electronic-schemes.js';
import { plainVatNumber, vatNumberFault } from './vat-number.js';

export interface BillingProfile {
  /** The legal name that stands on the invoice. */
  readonly name: string;
  readonly addressLines: readonly string[];
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly vatNumber: string | null;
  readonly electronicScheme: string | null;
  readonly electronicId: string | null;
  readonly buyerReference: string | null;
  readonly purchaseOrderRequired: boolean;
  /** Where invoices go; without one, to the billing contact. */
  readonly invoiceEmail: string | null;
}

const MOST_LINES = 8;

/** Numbers and identifiers as they are kept: without spaces. */
export const tidied = (profile: BillingProfile): BillingProfile => ({
  ...profile,
  addressLines: profile.addressLines.map((line) => line.trim()).filter((line) => line !== ''),
  vatNumber: profile.vatNumber && plainVatNumber(profile.vatNumber),
  electronicId: profile.electronicId && profile.electronicId.replace(/\s/g, ''),
});

/** Every fault with its field, of a profile that is tidied. */
export function checkBillingProfile(profile: BillingProfile): readonly FieldFault[] {
  const { addressLines, country, vatNumber, electronicScheme, electronicId } = profile;
  const number = vatNumber === null ? undefined : vatNumberFault(vatNumber, country);
  const electronic = electronicFault(electronicScheme, electronicId);
  return [
    ...(addressLines.length === 0
      ? [{ pointer: '/addressLines', message: 'An invoice needs the customer’s address; write at least one line.' }]
      : []),
    ...(addressLines.length > MOST_LINES
      ? [{ pointer: '/addressLines', message: `At most ${MOST_LINES} lines.` }]
      : []),
    ...(country === 'UK' ? [{ pointer: '/country', message: 'The code of the United Kingdom is GB.' }] : []),
    ...(number === undefined ? [] : [{ pointer: '/vatNumber', message: number }]),
    ...(electronic
      ? [
          {
            pointer: electronic.of === 'scheme' ? '/electronicScheme' : '/electronicId',
            message: electronic.message,
          },
        ]
      : []),
  ];
}

export interface ProfileChange {
  readonly field: keyof BillingProfile;
  readonly before: string | null;
  readonly after: string | null;
}

const FIELDS: readonly (keyof BillingProfile)[] = [
  ...(['name', 'addressLines', 'country', 'vatNumber', 'electronicScheme', 'electronicId'] as const),
  ...(['buyerReference', 'purchaseOrderRequired', 'invoiceEmail'] as const),
];

function shown(value: BillingProfile[keyof BillingProfile]): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null || typeof value === 'string' ? value : value.join(', ');
}

/** What a change of the profile changed, field by field; nothing where all is as it was. */
export const changesOf = (before: BillingProfile, after: BillingProfile): readonly ProfileChange[] =>
  FIELDS.map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) })).filter(
    (change) => change.before !== change.after,
  );
