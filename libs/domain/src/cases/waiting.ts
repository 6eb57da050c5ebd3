// Whom a case waits for (docs/process.md, Worklists): whoever has the next move by its state and assignment, and beside them whoever
// owes an answer or has to settle Travel and Subsistence. What lists call "waiting on". `board` stands for whoever rules from outside
// the case: a member of the Board with an uninvolved supervisor on a conflict, the panel on an appeal.
import { awaited as toAgree } from '../visits/agreement-rules.js';
import type { Holder } from './consequence.js';
import { holderAt } from './holders.js';
import { RETURNS_BY_ONE_SUPERVISOR } from './review.js';
import { TERMINAL, TRANSITIONS } from './stages.js';
import type { CaseState } from './state.js';

export type Awaited = Exclude<Holder, 'manager'> | 'board';
export const AWAITED: readonly Awaited[] = ['organisation', 'assessor', 'supervisor', 'finance', 'board', 'office'];

/** The manager's moves are the office's too. */
const officeOf = (holder: Holder): Awaited => (holder === 'manager' ? 'office' : holder);

/** @param claimed whether Travel and Subsistence was claimed; the events of the case do not say so. */
export function waitsOn(state: CaseState, claimed: boolean): readonly Awaited[] {
  if (TERMINAL.includes(state.stage)) return [];
  const awaited = new Set<Awaited>([...nextMove(state), ...answersOwed(state), ...expensesOpen(state, claimed)]);
  return AWAITED.filter((each) => awaited.has(each));
}

function nextMove(state: CaseState): readonly Awaited[] {
  const { stage, conflict, appeal, accuracy } = state;
  if (conflict) return conflictMove(state);
  if (appeal) return ['board'];
  if (stage === 'READY') return ['organisation'];
  if (stage === 'BOOKING') return bookingMove(state);
  if (stage === 'SUPERVISORY_REVIEW' && secondSupervisorMissing(state)) return ['office'];
  if (stage === 'REPORT' && accuracy?.status === 'open') return ['organisation'];
  return [officeOf(holderAt(stage, state))];
}

/** Before the visit the office replaces the person; after it two people rule, whom the office asks. */
function conflictMove({ conflict, heldDays }: CaseState): readonly Awaited[] {
  if (heldDays.length === 0) return ['office'];
  return conflict?.ruler === null ? ['board', 'office'] : ['board'];
}

/** An assessor who was named answers and estimates Travel and Subsistence; days on the table wait for who has not agreed to them. */
function bookingMove(state: CaseState): readonly Awaited[] {
  const { assessor, estimate, proposal } = state;
  if (assessor === null) return ['office'];
  const estimateOf: readonly Awaited[] =
    estimate === null ? ['assessor'] : estimate.agreedOn === null ? ['organisation'] : [];
  const owed = [...(proposal ? toAgree(state) : []), ...estimateOf];
  return owed.length > 0 ? owed : ['office'];
}

const secondSupervisorMissing = ({ returns, secondSupervisor }: CaseState): boolean =>
  returns >= RETURNS_BY_ONE_SUPERVISOR && secondSupervisor === null;

function answersOwed({ silence, standardsOffer, absence, visitedOn }: CaseState): readonly Awaited[] {
  return [
    ...(silence || standardsOffer ? (['organisation'] as const) : []),
    ...(absence && visitedOn !== null && !absence.ruling ? (['supervisor'] as const) : []),
  ];
}

/** The assessor claims; finance settles what was claimed. */
function expensesOpen({ stage, assessor, expensesApproved }: CaseState, claimed: boolean): readonly Awaited[] {
  if (expensesApproved || !TRANSITIONS.approveExpenses.from.includes(stage)) return [];
  return [claimed || assessor === null ? 'finance' : 'assessor'];
}
