// What of two entries of one customer moves with a merge and what stays (docs/process.md, Contacts and applications). What is issued
// keeps every word; what is billed from then on goes by the entry that remains, so its own settings are never put aside.
import { changesOf, type BillingProfile, type ProfileChange } from './billing-profile.js';

export interface BillingOfTwo {
  /** Of the entry that is left: how many, and whether they move to the other, which has none of its own. */
  readonly policies: number;
  readonly policiesMove: boolean;
  readonly places: number;
  readonly placesMove: boolean;
  readonly changes: number;
  readonly profileFrom: BillingProfile;
  readonly profileInto: BillingProfile;
}

export interface BillingOfMerge {
  readonly moves: readonly string[];
  /** With why. */
  readonly stays: readonly string[];
  /** What invoices from now on say otherwise than those of the entry that is left. */
  readonly profile: readonly ProfileChange[];
}

const counted = (count: number, what: string, many = `${what}s`): string => `${count} ${count === 1 ? what : many}`;

export function billingOfMerge(two: BillingOfTwo): BillingOfMerge {
  const { policies, policiesMove, places, placesMove, changes, profileFrom, profileInto } = two;
  const policy = counted(policies, 'setting of its billing policy', 'settings of its billing policy');
  const place = counted(places, 'decision on the place of supply', 'decisions on the place of supply');
  const history = counted(changes, 'change of its billing profile', 'changes of its billing profile');
  const otherCountry = profileFrom.country !== profileInto.country;
  const stays = [
    policies > 0 && !policiesMove
      ? `${policy}: the entry that remains has a policy of its own, which holds.`
      : undefined,
    places > 0 && !placesMove
      ? `${place}: ${
          otherCountry
            ? `they were made for ${profileFrom.country}, and the entry that remains belongs in ${profileInto.country}; finance decides anew before its next invoice.`
            : 'the entry that remains has decisions of its own, which hold.'
        }`
      : undefined,
    changes > 0 ? `${history}: they tell how the old entry came to say what it says, and are read there.` : undefined,
  ];
  return {
    moves: [policies > 0 && policiesMove ? policy : undefined, places > 0 && placesMove ? place : undefined].filter(
      (each) => each !== undefined,
    ),
    stays: stays.filter((each) => each !== undefined),
    profile: changesOf(profileFrom, profileInto),
  };
}
