import type { z } from 'zod';
import { STAGE_WORDS } from '#domain/cases/stage-words';
import type { DeadlineKind } from '#domain/deadlines/rules';
import type { CasePage } from '#services/cases/case-page.service';
import { money } from '../http/parts.schema.js';
import type { CasePageView } from './case-page.schema.js';

/** What each clock measures, in the office's words. */
export const CLOCK_WORDS: Readonly<Record<DeadlineKind, string>> = {
  REPORT: 'Report',
  CERTIFICATE: 'Certificate',
  SCORES: 'Scores',
  REVIEW: 'Supervisory review',
  REWORK: 'Rework',
  VISIT_REMINDER: 'Visit',
  CHECK_IN: 'Check-in during the in-house review',
  SILENCE: 'Answer of the organisation',
  ACCURACY: 'Check of the facts by the organisation',
  APPEAL_WINDOW: 'Appeal window',
};

const progress = (
  { bookedDays, heldDays, proposal, estimate, ...rest }: CasePage['state'],
  awaited: CasePage['awaited'],
): z.input<typeof CasePageView>['state'] => ({
  ...rest,
  bookedDays: [...bookedDays],
  heldDays: [...heldDays],
  proposal: proposal && { ...proposal, days: [...proposal.days], agreed: [...proposal.agreed], awaited: [...awaited] },
  estimate: estimate && { net: money(estimate.net), agreedOn: estimate.agreedOn },
});

export function casePageView(page: CasePage): z.input<typeof CasePageView> {
  const { feePence, clocks, invoices, documents, holds, possibilities, contacts, help, state, awaited, may, ...rest } =
    page;
  return {
    ...rest,
    fee: feePence === null ? null : money(feePence),
    state: progress(state, awaited),
    clocks: clocks.map((clock) => ({ ...clock, words: CLOCK_WORDS[clock.kind], explanation: [...clock.explanation] })),
    segments: page.segments.map(({ no, title }) => ({ no, title })),
    holds: holds.map((each) => ({ ...each })),
    cycles: page.cycles.map((each) => ({ ...each, stageWords: STAGE_WORDS[each.stage] })),
    nextCycleAs: [...page.nextCycleAs],
    milestones: page.milestones.map((each) => ({ ...each })),
    waitingOn: [...page.waitingOn],
    possibilities: possibilities.map((each) => ({ ...each })),
    documents: [...documents],
    invoices: invoices.map(({ grossPence, paidPence, ...invoice }) => ({
      ...invoice,
      status: invoice.status as 'draft',
      gross: money(grossPence),
      paid: money(paidPence),
    })),
    contacts: [...contacts],
    help: [...help],
    may: [...may],
  };
}
