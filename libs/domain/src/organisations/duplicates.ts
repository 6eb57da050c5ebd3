// Two entries of one organisation (docs/process.md, Contacts and applications): what speaks for it, in words. A person decides.
export interface Entry {
  readonly name: string;
  readonly legalName: string;
  readonly vatNumber: string | null;
  /** Of the contacts' addresses. */
  readonly domains: readonly string[];
}

/** Of everybody's mail: they say nothing about who somebody works for. */
const PUBLIC_DOMAINS = ['gmail.com', 'hotmail.com', 'yahoo.com', 'outlook.com', 'btinternet.com'];

const LEGAL_FORMS = /\b(the|ltd|limited|plc|inc|llp|llc|gmbh|trust|group|company|co|uk)\b/g;

/** `The Northmoor Utilities plc` → `northmoor utilities` */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(LEGAL_FORMS, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const plainVat = (number: string | null): string => (number ?? '').replace(/[^A-Z0-9]/gi, '').toUpperCase();

/** Every reason to think that the two are one; empty where none is. */
export function likeness(one: Entry, other: Entry): readonly string[] {
  const names = [one.name, one.legalName].map(plainName);
  const alike = [other.name, other.legalName].map(plainName).some((name) => name !== '' && names.includes(name));
  const vat = plainVat(one.vatNumber);
  const domain = one.domains.find((each) => !PUBLIC_DOMAINS.includes(each) && other.domains.includes(each));
  return [
    vat !== '' && vat === plainVat(other.vatNumber) ? 'the same VAT number' : undefined,
    alike ? 'the same name, but for its legal form' : undefined,
    domain === undefined ? undefined : `contacts at ${domain} in both`,
  ].filter((reason) => reason !== undefined);
}
