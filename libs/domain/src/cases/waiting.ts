// Whom a case waits for (docs/process.md, Worklists): whoever has the next move, and beside them finance while Travel and
// Subsistence is not settled, the organisation while it owes an answer, the supervisor while one has to rule on an assessor's absence.
// While days of a visit are on the table the next move is of those who have not agreed to them. What lists call "waiting on".
import { awaited as toAgree } from '../visits/agreement-rules.js';
import type { Holder } from './consequence.js';
import { holderAt } from './holders.js';
import { TERMINAL, TRANSITIONS } from './stages.js';
import type { CaseState } from './state.js';

export type Awaited = Exclude<Holder, 'manager'>;
export const AWAITED: readonly Awaited[] = ['organisation', 'assessor', 'supervisor', 'finance', 'office'];

/** The manager's moves are the office's too. */
const officeOf = (holder: Holder): Awaited => (holder === 'manager' ? 'office' : holder);

export function waitsOn(state: CaseState): readonly Awaited[] {
  const { stage, silence, absence, visitedOn, expensesApproved } = state;
  if (TERMINAL.includes(stage)) return [];
  const awaited = new Set<Awaited>(nextMove(state));
  if (silence) awaited.add('organisation');
  if (absence && visitedOn !== null && !absence.ruling) awaited.add('supervisor');
  if (!expensesApproved && TRANSITIONS.approveExpenses.from.includes(stage)) awaited.add('finance');
  return AWAITED.filter((each) => awaited.has(each));
}

function nextMove(state: CaseState): readonly Awaited[] {
  const parties = state.stage === 'BOOKING' ? toAgree(state) : [];
  return parties.length > 0 ? parties : [officeOf(holderAt(state.stage, state))];
}
