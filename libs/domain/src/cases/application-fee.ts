// Which fee an accepted application is charged (docs/process.md, Contacts and applications): what the applicant has read and accepted is
// honoured; where the catalogue has changed since, the office is told and may take the catalogue's.
import type { Pence } from '../money/pence.js';

export interface ApplicationFee {
  /** Accepted with the application; null where nobody has. */
  readonly accepted: Pence | null;
  /** Of the year, in the catalogue now; null where it has none. */
  readonly catalogue: Pence | null;
}

export const FEE_CHOICES = ['accepted', 'catalogue'] as const;
export type FeeChoice = (typeof FEE_CHOICES)[number];

export const differs = ({ accepted, catalogue }: ApplicationFee): boolean =>
  accepted !== null && catalogue !== null && accepted !== catalogue;

/** Null where neither says one. */
export const feeToPin = ({ accepted, catalogue }: ApplicationFee, choice: FeeChoice): Pence | null =>
  choice === 'accepted' ? (accepted ?? catalogue) : catalogue;
