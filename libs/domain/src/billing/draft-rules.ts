// Which draft arises when (docs/process.md, Money: billing policy): the fee once a case, by its policy's moment; every approved claim
// of Travel and Subsistence once. What came too late for the fee's invoice gets one of its own.
import type { DraftMoment } from './policy.js';

/** What has happened to the case, or that finance asks for the draft by hand. */
export type BillingMoment = DraftMoment | 'withdrawal';

/** What of the case stands on an invoice that was not discarded. */
export interface Charged {
  readonly fee: boolean;
  /** Approved claims of Travel and Subsistence that stand on none. */
  readonly uncharged: number;
}

export interface ToDraft {
  readonly fee: boolean;
  readonly claims: boolean;
}

/** False where the policy rules out a draft at this moment, whatever stands on invoices already. */
export const mayDraft = (moment: DraftMoment | 'by hand', draftAt: DraftMoment): boolean =>
  moment === 'booking' ? draftAt === 'booking' : moment === 'report' ? draftAt !== 'visit' : true;

/** Undefined where this moment drafts nothing. */
export function draftAfter(
  moment: DraftMoment | 'by hand',
  draftAt: DraftMoment,
  { fee, uncharged }: Charged,
): ToDraft | undefined {
  if (!mayDraft(moment, draftAt)) return undefined;
  const wanted: ToDraft = { fee: !fee, claims: uncharged > 0 };
  const something = wanted.fee || wanted.claims;
  switch (moment) {
    case 'booking':
      return fee ? undefined : { fee: true, claims: false };
    case 'visit':
      // The fee waits for the report, and the claim with it, unless the fee is charged already.
      return draftAt === 'report' && !fee ? undefined : something ? wanted : undefined;
    case 'report':
    case 'by hand':
      return something ? wanted : undefined;
  }
}

/** How the document is called in lists. */
export const reasonOf = ({ fee, claims }: ToDraft): string =>
  fee && claims ? 'fee and expenses' : fee ? 'fee' : 'expenses';
