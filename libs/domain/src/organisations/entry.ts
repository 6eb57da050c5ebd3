// An organisation as the office enters it (docs/process.md, Contacts and applications): with its first programme and somebody to
// write to. An address may follow in the billing profile: invoices ask for it, an application does not.
import type { FieldFault } from '../errors.js';
import type { ContactRole } from './contacts.js';
import { checkBillingProfile } from './billing-profile.js';
import { plainVatNumber } from './vat-number.js';

export interface OrganisationEntered {
  readonly name: string;
  /** The name itself where nothing else is said. */
  readonly legalName: string;
  readonly country: string;
  readonly addressLines: readonly string[];
  readonly vatNumber: string | null;
  readonly programme: string;
  readonly contact: { readonly role: ContactRole; readonly name: string; readonly email: string };
}

export const tidiedEntry = (entry: OrganisationEntered): OrganisationEntered => ({
  ...entry,
  addressLines: entry.addressLines.map((line) => line.trim()).filter((line) => line !== ''),
  vatNumber: entry.vatNumber === null ? null : plainVatNumber(entry.vatNumber),
});

/** What is said is held to the rules of the billing profile. */
export function checkEntry({
  legalName,
  country,
  addressLines,
  vatNumber,
}: OrganisationEntered): readonly FieldFault[] {
  const none = { electronicScheme: null, electronicId: null, buyerReference: null, invoiceEmail: null };
  const profile = { ...none, name: legalName, country, addressLines, vatNumber, purchaseOrderRequired: false };
  return checkBillingProfile(profile).filter(({ pointer }) => pointer !== '/addressLines' || addressLines.length > 0);
}

export interface NameChange {
  readonly field: 'name' | 'description';
  readonly before: string;
  readonly after: string;
}

/** What a change changed, field by field; nothing where all is as it was. */
export const nameChanges = (
  before: Readonly<Partial<Record<NameChange['field'], string>>>,
  after: Readonly<Partial<Record<NameChange['field'], string>>>,
): readonly NameChange[] =>
  (['name', 'description'] as const)
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after);
