// What each event changes beside the stage.
import type { Changes } from './rules.js';
import { appealChanges } from './appeal-rules.js';
import { assignmentChanges } from './assignment-rules.js';
import { conflictChanges } from './conflict-rules.js';
import { correctionChanges } from './correction-rules.js';
import { pauseChanges } from './pause-rules.js';
import { reviewChanges } from './review-rules.js';
import { agreementChanges } from '../visits/agreement-rules.js';
import { silenceChanges } from './silence-rules.js';
import { standardsMoveChanges } from './standards-move-rules.js';

export const CHANGES: Changes = {
  submitApplication: (_state, { data: { follows } }) => (follows ? { barred: follows.barred } : {}),
  bookVisit: (state, { data: { days, place, supervisorAttends = false } }) => ({
    ...{ bookedDays: days, place, supervisorAttends },
    bookings: state.bookings + 1,
  }),
  postponeVisit: (state) => ({ bookedDays: [], postponements: state.postponements + 1 }),
  abortVisit: (state, { data }) => ({ bookedDays: [], heldDays: [...state.heldDays, ...data.daysDone] }),
  completeVisit: (state, { data }) => ({
    heldDays: [...state.heldDays, ...data.days],
    visitedOn: state.visitedOn ?? data.days.at(-1) ?? null,
  }),
  approveExpenses: () => ({ expensesApproved: true }),
  submitScores: (_state, { data }) => ({ scoreSet: data.scoreSet }),
  resubmitScores: (_state, { data }) => ({ scoreSet: data.scoreSet }),
  ...agreementChanges,
  ...silenceChanges,
  ...pauseChanges,
  ...assignmentChanges,
  ...conflictChanges,
  ...correctionChanges,
  ...reviewChanges,
  ...appealChanges,
  ...standardsMoveChanges,
};
