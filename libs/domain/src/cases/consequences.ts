// What follows from each event beside the new state: clocks that start and end, timers, mails, drafts (docs/process.md,
// The life of a case, Deadlines, Mail). Data, so that one reader finds every mail and every clock of the process here.
import type { LocalDay } from '../calendar/dates.js';
import { appealConsequences } from './appeal-rules.js';
import { assignmentConsequences } from './assignment-consequences.js';
import { conflictConsequences } from './conflict-consequences.js';
import { agreementConsequences, visitors, whenBooked } from '../visits/agreement-consequences.js';
import { correctionConsequences } from './correction-consequences.js';
import { SUPERVISORS, type Consequences, type ConsequencesOf } from './consequence.js';
import type { CaseEvent } from './events.js';
import { holdsOf } from './holds.js';
import { pauseConsequences } from './pause-rules.js';
import { reviewConsequences } from './review-consequences.js';
import { silenceConsequences } from './silence-consequences.js';
import { standardsMoveConsequences } from './standards-move-rules.js';
import { afterVisitBegan } from './silence-rules.js';
import { possibleAt } from './stages.js';
import type { CaseState } from './state.js';

const lastHeld = (after: CaseState): LocalDay => {
  const last = after.heldDays.at(-1);
  if (last === undefined) throw new Error('a completed visit has days');
  return last;
};

const revised = ({ certificate }: CaseState): boolean => (certificate?.revision ?? 1) > 1;

const RULES: ConsequencesOf = {
  ApplicationSubmitted: () => ({ mails: [{ purpose: 'application-received', to: ['organisation', 'office'] }] }),
  ApplicationAccepted: () => ({
    starts: [{ kind: 'CHECK_IN', anchor: 'today' }],
    mails: [{ purpose: 'application-accepted', to: ['organisation'] }],
  }),
  ApplicationDeclined: () => ({
    supersedes: 'all',
    mails: [{ purpose: 'application-declined', to: ['organisation'] }],
  }),
  DeclaredReady: () => ({ fulfils: ['CHECK_IN'] }),
  ReadinessWithdrawn: () => ({ starts: [{ kind: 'CHECK_IN', anchor: 'today' }] }),
  VisitBooked: (_event, after) => whenBooked(after),
  VisitPostponed: (_event, after) => ({
    supersedes: ['VISIT_REMINDER'],
    mails: [{ purpose: 'visit-postponed', to: visitors(after) }],
  }),
  VisitBegan: () => ({ fulfils: ['VISIT_REMINDER'] }),
  VisitAborted: (_event, after) => ({ mails: [{ purpose: 'visit-postponed', to: visitors(after) }] }),
  VisitCompleted: (_event, after, before) => ({
    starts: [
      // What was promised stays promised, whatever part of the visit is repeated.
      ...(before.visitedOn === null ? [{ kind: 'REPORT', anchor: lastHeld(after) } as const] : []),
      { kind: 'SCORES', anchor: lastHeld(after) },
    ],
    mails: [{ purpose: 'visit-completed', to: ['organisation'] }],
  }),
  ExpensesApproved: () => ({ drafts: 'visit' }),
  ScoresSubmitted: (_event, after) => ({
    fulfils: ['SCORES'],
    starts: [{ kind: 'REVIEW', anchor: lastHeld(after) }],
    mails: [{ purpose: 'scores-submitted', to: SUPERVISORS }],
  }),
  ScoresReturned: () => ({
    fulfils: ['REVIEW'],
    starts: [{ kind: 'REWORK', anchor: 'today' }],
    mails: [{ purpose: 'rework-requested', to: ['assessor'] }],
  }),
  ScoresResubmitted: (_event, after) => ({
    fulfils: ['REWORK'],
    // Until the first report its promise keeps the review going; one that was reopened has a clock of its own.
    starts: after.reportVersion > 0 ? [{ kind: 'REVIEW', anchor: 'today' }] : [],
    mails: [{ purpose: 'scores-submitted', to: SUPERVISORS }],
  }),
  ScoresAccepted: () => ({ fulfils: ['REVIEW'], mails: [{ purpose: 'scores-accepted', to: ['office'] }] }),
  ReportIssued: (_event, after) => ({
    fulfils: ['REPORT'],
    starts: [
      { kind: 'APPEAL_WINDOW', anchor: 'today' },
      ...(after.stage === 'AWARD_PENDING' ? [{ kind: 'CERTIFICATE', anchor: 'today' } as const] : []),
    ],
    timers: after.stage === 'AWARD_PENDING' ? [] : [{ command: 'closeCycle', at: 'appeal window over' }],
    mails: [{ purpose: after.reportVersion > 1 ? 'report-corrected' : 'report-issued', to: ['organisation'] }],
    paper: 'report',
    drafts: 'report',
  }),
  CertificateIssued: (_event, after) => ({
    fulfils: ['CERTIFICATE'],
    timers: [{ command: 'closeCycle', at: 'appeal window over' }],
    mails: [{ purpose: revised(after) ? 'certificate-revised' : 'certificate-issued', to: ['organisation'] }],
    paper: 'certificate',
  }),
  CycleClosed: () => ({ fulfils: ['APPEAL_WINDOW'] }),
  CaseWithdrawn: () => ({
    supersedes: 'all',
    mails: [{ purpose: 'case-withdrawn', to: ['organisation', 'assessor', ...SUPERVISORS, 'office'] }],
    drafts: 'withdrawal',
  }),
  ...agreementConsequences,
  ...silenceConsequences,
  ...pauseConsequences,
  ...assignmentConsequences,
  ...conflictConsequences,
  ...correctionConsequences,
  ...reviewConsequences,
  ...appealConsequences,
  ...standardsMoveConsequences,
};

/** Whatever ends a silence ends its clock. */
function withSilence(follows: Consequences, after: CaseState, before: CaseState): Consequences {
  if (before.silence === null || after.silence !== null) return follows;
  return {
    ...follows,
    fulfils: [...(follows.fulfils ?? []), 'SILENCE'],
    drops: [...(follows.drops ?? []), 'fallDormant', 'lapse'],
  };
}

const counts = (state: CaseState): boolean => state.silence !== null && !afterVisitBegan(state);

/** A silence that did not count and counts again: the step that had ended it, or the visit that had begun, was taken back. */
function withSilenceAgain(follows: Consequences, after: CaseState, before: CaseState): Consequences {
  const { silence } = after;
  const { starts = [], timers = [] } = follows;
  if (silence === null || starts.some(({ kind }) => kind === 'SILENCE')) return follows;
  const clock = before.silence === null ? [{ kind: 'SILENCE', anchor: silence.countsFrom } as const] : [];
  if (!counts(after) || counts(before)) return { ...follows, starts: [...starts, ...clock] };
  return {
    ...follows,
    starts: [...starts, ...clock],
    timers: [...timers, { command: 'fallDormant', at: silence.dormantOn }, { command: 'lapse', at: silence.lapsesOn }],
  };
}

/** Whatever leads away from the report before it is issued takes the check of its facts along. */
function withoutVainCheck(follows: Consequences, after: CaseState, before: CaseState): Consequences {
  const { supersedes = [], mails = [] } = follows;
  if (before.accuracy?.status !== 'open' || after.stage === before.stage || supersedes === 'all') return follows;
  return {
    ...follows,
    supersedes: [...supersedes, 'ACCURACY'],
    // Who is asked to check something is told that it no longer matters; of an end, or a sleep, they are told anyhow.
    ...(after.stage === 'DORMANT' ? {} : { mails: [...mails, { purpose: 'accuracy-ended', to: ['organisation'] }] }),
  };
}

/** A visit that stayed booked while the case was frozen begins by itself again, whatever ended the freeze. */
function withThaw(follows: Consequences, after: CaseState, before: CaseState): Consequences {
  const [first] = after.bookedDays;
  if (
    before.conflict === null ||
    after.conflict !== null ||
    before.stage !== 'BOOKED' ||
    after.stage !== 'BOOKED' ||
    !first
  )
    return follows;
  return { ...follows, timers: [...(follows.timers ?? []), { command: 'beginVisit', at: first }] };
}

/** A cycle that was held open closes once nothing holds it any more. */
function withEnd(follows: Consequences, after: CaseState, before: CaseState): Consequences {
  const released = holdsOf(before).length > 0 && holdsOf(after).length === 0;
  if (!released || !possibleAt('closeCycle').includes(after.stage)) return follows;
  return {
    ...follows,
    timers: [...(follows.timers ?? []), { command: 'closeCycle', at: 'appeal window over' }],
  };
}

/** @param after the state that the event led to. */
export function consequencesOf(event: CaseEvent, after: CaseState, before: CaseState): Consequences {
  const rule = RULES[event.type] as (event: CaseEvent, after: CaseState, before: CaseState) => Consequences;
  const follows = rule(event, after, before);
  return [withSilence, withSilenceAgain, withoutVainCheck, withThaw, withEnd].reduce(
    (known, more) => more(known, after, before),
    follows,
  );
}
