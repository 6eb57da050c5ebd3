// Where a supply to a customer abroad is made, and so whether it bears UK VAT (docs/process.md, Money). The place is a recorded decision:
// by which rule, of which customer, on what evidence. Sources: VAT Act 1994, s. 7A and Sch. 4A (general rules from 1 January 2010,
// Finance Act 2009, Sch. 36); before that s. 7(10) and Sch. 5 with the VAT (Place of Supply of Services) Order 1992, art. 16. From
// 1 January 2021 the member States are abroad like everybody else. Have a decision reviewed by an accountant before it is used.
import type { LocalDay } from '../calendar/dates.js';
import { dayInWords } from '../calendar/day-words.js';
import { DomainError } from '../errors.js';
import { inTheUnion } from '../organisations/union.js';
import type { VatTreatment } from './treatment.js';

export const CUSTOMER_KINDS = ['business', 'consumer'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** The United Kingdom for VAT: the Isle of Man with it. */
const HOME = ['GB', 'IM'];
export const isAbroad = (country: string): boolean => !HOME.includes(country);

const GENERAL_RULES = '2010-01-01';

interface Rule {
  readonly words: string;
  readonly from?: string;
  readonly until?: string;
  readonly customer: readonly CustomerKind[];
  /** Undefined where the rule does not reach that country on that day. */
  readonly treatment: (country: string, on: LocalDay) => VatTreatment | undefined;
}

const whereItBelongs = (country: string, on: LocalDay): VatTreatment =>
  inTheUnion(country, on) ? 'reverse charge' : 'outside the scope';

export const PLACE_RULES = {
  'business, general rule': {
    words: 'Made where the business customer belongs (VAT Act 1994, s. 7A(2)(a))',
    ...{ from: GENERAL_RULES, customer: ['business'], treatment: whereItBelongs },
  },
  'consumer, general rule': {
    words: 'Made where the supplier belongs: the customer is no business (VAT Act 1994, s. 7A(2)(b))',
    ...{ from: GENERAL_RULES, customer: ['consumer'], treatment: () => 'UK VAT' },
  },
  'consumer outside, consultancy': {
    words: 'Consultancy for somebody who is no business: made where they belong (VAT Act 1994, Sch. 4A, para. 16)',
    ...{ from: GENERAL_RULES, customer: ['consumer'] },
    treatment: (country, on) => (inTheUnion(country, on) ? undefined : 'outside the scope'),
  },
  'supplier, before 2010': {
    words: 'Made where the supplier belongs (VAT Act 1994, s. 7(10), until 2009)',
    ...{ until: GENERAL_RULES, customer: CUSTOMER_KINDS, treatment: () => 'UK VAT' },
  },
  'consultancy, before 2010': {
    words:
      'Consultancy: made where the customer is received (Place of Supply of Services Order 1992, art. 16; Sch. 5, para. 3)',
    ...{ until: GENERAL_RULES, customer: CUSTOMER_KINDS },
    treatment: whereItBelongs,
  },
} as const satisfies Record<string, Rule>;
export type PlaceRuleName = keyof typeof PLACE_RULES;
export const PLACE_RULE_NAMES = Object.keys(PLACE_RULES) as readonly PlaceRuleName[];

export interface PlaceOption {
  readonly rule: PlaceRuleName;
  readonly words: string;
  readonly customer: CustomerKind;
  readonly treatment: VatTreatment;
  /** What stands on the invoice. */
  readonly wording: string;
}

const WORDINGS: Readonly<Record<VatTreatment, string>> = {
  'UK VAT': '',
  'reverse charge': 'Reverse charge: the customer accounts for the VAT due where it belongs.',
  'outside the scope': 'Outside the scope of UK VAT: supplied where the customer belongs.',
};

/** Before 2010 a consumer in another member State was served where the supplier belongs. */
const reaches = (name: PlaceRuleName, customer: CustomerKind, country: string, on: LocalDay): boolean =>
  !(name === 'consultancy, before 2010' && customer === 'consumer' && inTheUnion(country, on));

/** The rules among which somebody decides, for a customer of that country and a supply of that day. */
export const placeOptions = (country: string, on: LocalDay): readonly PlaceOption[] =>
  PLACE_RULE_NAMES.flatMap((name) => {
    const rule: Rule = PLACE_RULES[name];
    const inForce = (rule.from === undefined || on >= rule.from) && (rule.until === undefined || on < rule.until);
    if (!inForce) return [];
    return rule.customer
      .filter((customer) => reaches(name, customer, country, on))
      .flatMap((customer) => {
        const treatment = rule.treatment(country, on);
        return treatment ? [{ rule: name, words: rule.words, customer, treatment, wording: WORDINGS[treatment] }] : [];
      });
  });

/** A decision as it was recorded. */
export interface PlaceDecision {
  readonly rule: string;
  readonly country: string | null;
  readonly customerKind: CustomerKind | null;
  readonly treatment: VatTreatment;
}

/** The refusal of an invoice abroad without a decision that still holds on its tax point; nothing for a customer at home. */
export function checkPlace(
  decision: PlaceDecision | undefined,
  customer: { readonly name: string; readonly country: string },
  taxPoint: LocalDay,
): DomainError | undefined {
  if (!isAbroad(customer.country)) return undefined;
  if (!decision)
    return new DomainError(
      'INVOICE.PLACE_OF_SUPPLY_MISSING',
      `${customer.name} belongs abroad (${customer.country}): decide where the supply is made first, on the organisation’s page.`,
      { country: customer.country },
    );
  const stands = placeOptions(customer.country, taxPoint).some(
    (option) =>
      option.words === decision.rule &&
      option.customer === decision.customerKind &&
      option.treatment === decision.treatment,
  );
  if (stands && decision.country === customer.country) return undefined;
  return new DomainError(
    'INVOICE.PLACE_OF_SUPPLY_STALE',
    `The decision on the place of supply (${decision.rule}) does not hold on ${dayInWords(taxPoint)}: the rules or the customer’s country have changed. Decide anew on the organisation’s page.`,
    { country: customer.country, taxPoint },
  );
}
