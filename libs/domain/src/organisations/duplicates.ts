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

/** What two entries must have one of in common to be looked at together. */
const marksOf = ({ name, legalName, vatNumber, domains }: Entry): readonly string[] => [
  ...new Set([name, legalName].map(plainName).filter((each) => each !== '')),
  ...(plainVat(vatNumber) === '' ? [] : [`VAT ${plainVat(vatNumber)}`]),
  ...domains.filter((each) => !PUBLIC_DOMAINS.includes(each)).map((each) => `@${each}`),
];

export interface Suspected<E> {
  readonly one: E;
  readonly other: E;
  readonly reasons: readonly string[];
}

/** Pairs that look like one organisation, each once, of which at least one is among those asked about. */
export function suspected<E extends Entry & { readonly reference: string }>(
  entries: readonly E[],
  asked: ReadonlySet<string>,
): readonly Suspected<E>[] {
  const byMark = new Map<string, E[]>();
  for (const entry of entries)
    for (const mark of marksOf(entry)) byMark.set(mark, [...(byMark.get(mark) ?? []), entry]);
  const pairs = new Map<string, Suspected<E>>();
  for (const one of entries.filter(({ reference }) => asked.has(reference)))
    for (const other of marksOf(one).flatMap((mark) => byMark.get(mark) ?? [])) {
      const key = [one.reference, other.reference].sort().join(' ');
      if (other !== one && !pairs.has(key)) pairs.set(key, { one, other, reasons: likeness(one, other) });
    }
  return [...pairs.values()];
}

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
