// Where an approved claim goes, so that each is charged once (docs/process.md, Money): with the case's approval of Travel and Subsistence, which
// drafts the invoice; once that is given, onto the draft that is still open, else onto an invoice of its own.
import type { DraftMoment } from '../billing/policy.js';

export interface CaseToCharge {
  /** The case would take the approval of Travel and Subsistence now. */
  readonly takesApproval: boolean;
  /** Nothing that would draft the fee is still to come: withdrawn, or closed. */
  readonly over: boolean;
  readonly draftAt: DraftMoment;
  /** What charges the fee, where something does. */
  readonly fee: 'none' | 'open draft' | 'approved or issued';
}

export const CHARGES = ['by the case', 'with the fee', 'open draft', 'own invoice'] as const;
export type Charge = (typeof CHARGES)[number];

export function chargeOf({ takesApproval, over, draftAt, fee }: CaseToCharge): Charge {
  if (takesApproval) return 'by the case';
  if (fee === 'open draft') return 'open draft';
  return fee === 'none' && !over && draftAt === 'report' ? 'with the fee' : 'own invoice';
}

export const CHARGE_WORDS: Readonly<Record<Charge, string>> = {
  'by the case': 'Its lines stand on the draft of the invoice that the approval brings.',
  'with the fee': 'Its lines come onto the invoice of the fee, which is drafted with the report.',
  'open draft': 'Its lines were added to the draft of the invoice that is still open.',
  'own invoice':
    'The fee is invoiced already: its lines stand on the draft of an invoice of their own. Finance issues it.',
};
