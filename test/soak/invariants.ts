// What holds of every case, whatever was asked of it and in whatever order (docs/process.md). Each sentence is the fault that is told.
import type { LocalDay } from '#domain/calendar/dates';
import { decide } from '#domain/cases/decide';
import type { CaseEvent } from '#domain/cases/events';
import { afterVisitBegan } from '#domain/cases/silence-rules';
import { TERMINAL, TRANSITIONS } from '#domain/cases/stages';
import type { CaseState } from '#domain/cases/state';
import { waitsOn } from '#domain/cases/waiting';
import { DomainError } from '#domain/errors';
import type { Clocks } from './clocks.js';

export interface Moment {
  readonly before: CaseState;
  readonly event: CaseEvent;
  readonly after: CaseState;
  readonly clocks: Clocks;
  readonly today: LocalDay;
}

const is = (what: CaseEvent['type'], ...types: readonly CaseEvent['type'][]): boolean => types.includes(what);
const ISSUED = ['AWARD_PENDING', 'NOT_AWARDED', 'ACCREDITED'];
const SCORED = ['SUPERVISORY_REVIEW', 'REWORK', 'REPORT', ...ISSUED];
const WAYS = Object.values(TRANSITIONS);

/** Sentence by sentence: what would be wrong, and whether it is. */
const NEVER: Readonly<Record<string, (moment: Moment) => boolean>> = {
  'its events are not numbered one by one': ({ before, event, after }) =>
    event.seq !== before.seq + 1 || after.seq !== event.seq,
  'it went a way that the stage table does not have': ({ before, after }) =>
    before.stage !== after.stage &&
    !WAYS.some(({ from, to }) => from.includes(before.stage) && to.includes(after.stage)),
  'something happened after its end': ({ before }) => TERMINAL.includes(before.stage),
  'one person has two parts in it': ({ after: { assessor, supervisor, secondSupervisor } }) => {
    const people = [assessor, supervisor, secondSupervisor].filter((each) => each !== null);
    return new Set(people).size < people.length;
  },
  'its assessor has supervised it': ({ after }) =>
    after.assessor !== null && [...after.formerSupervisors, ...after.formerSecondSupervisors].includes(after.assessor),
  'its supervisor has assessed it': ({ after }) =>
    after.supervisor !== null && after.formerAssessors.includes(after.supervisor),
  'whoever left it for a conflict of interest is back': ({
    after: { barred, assessor, supervisor, secondSupervisor },
  }) => [assessor, supervisor, secondSupervisor].some((each) => each !== null && barred.includes(each)),
  'its visit days are not in order': ({ after: { heldDays } }) =>
    heldDays.some((each, index) => index > 0 && each <= (heldDays[index - 1] ?? '')),
  'a visit day in the future was held': ({ after, today }) => after.heldDays.some((each) => each > today),
  'it is scored without its visit days': ({ after: { stage, heldDays, daysNeeded } }) =>
    stage === 'SCORING' && heldDays.length < daysNeeded,
  'it is booked without days, or has days without a booking': ({ after: { stage, bookedDays } }) =>
    (stage === 'BOOKED' && bookedDays.length === 0) || (stage === 'BOOKING' && bookedDays.length > 0),
  'it is booked without an assessor': ({ after: { stage, assessor } }) => stage === 'BOOKED' && assessor === null,
  'it is under review without sealed scores': ({ after: { stage, scoreSet, conflict, absence } }) =>
    SCORED.includes(stage) && scoreSet === null && conflict === null && absence === null,
  'it has an award without a grade, or a grade without an award': ({ after: { stage, grade } }) =>
    (stage === 'AWARD_PENDING' || stage === 'ACCREDITED') === (grade === null) && ISSUED.includes(stage),
  'it is accredited without a certificate': ({ after: { stage, certificate } }) =>
    stage === 'ACCREDITED' && certificate === null,
  'something was decided while it was frozen by a conflict': ({ before, event }) =>
    before.conflict !== null &&
    is(
      event.type,
      'VisitBooked',
      'VisitBegan',
      'ScoresSubmitted',
      'ScoresAccepted',
      'ReportIssued',
      'ReportCorrected',
      'CertificateIssued',
    ),
  'its review runs by no clock': ({ after, clocks }) =>
    after.stage === 'SUPERVISORY_REVIEW' &&
    after.reportVersion > 0 &&
    after.conflict === null &&
    !clocks.running.some(({ kind }) => kind === 'REVIEW'),
  'one supervisor decided alone after two returns': ({ before, event }) =>
    before.returns >= 2 && before.secondSupervisor === null && is(event.type, 'ScoresReturned', 'ScoresAccepted'),
  'its report is out, and it ended or fell asleep beside it': ({ before, event }) =>
    before.reportVersion > 0 && is(event.type, 'CaseWithdrawn', 'CaseFellDormant', 'CaseLapsed'),
  'the office alone postponed a third time': ({ before, event }) =>
    event.type === 'VisitPostponed' && before.postponements >= 2 && !event.actor.roles.includes('manager'),
  'it ended by itself after its visit had begun': ({ before, event }) =>
    is(event.type, 'CaseFellDormant', 'CaseLapsed') &&
    event.actor.roles.includes('system') &&
    before.heldDays.length > 0,
  'it ended by itself while it was paused': ({ before, event }) =>
    is(event.type, 'CaseFellDormant', 'CaseLapsed') && event.actor.roles.includes('system') && before.pause !== null,
  'one person ruled twice on a conflict': ({ after: { conflict } }) =>
    conflict !== null && conflict.rulings.length === 2 && conflict.rulings[0]?.by === conflict.rulings[1]?.by,
  'it moved to other standards after a booking': ({ before, event }) =>
    event.type === 'NewStandardsAnswered' && before.bookings > 0,
  'its report went out while the facts were being checked': ({ before, event }) =>
    event.type === 'ReportIssued' && ['open', 'points'].includes(before.accuracy?.status ?? ''),
  'the number of a calendar entry went back': ({ before, after }) => after.calendarChanges < before.calendarChanges,
  'the revision of a certificate went back': ({ before, after }) =>
    (after.certificate?.revision ?? 0) < (before.certificate?.revision ?? 0),
  'the version of a report went back': ({ before, after }) => after.reportVersion < before.reportVersion,
  'more steps can be taken back than are kept': ({ after }) => after.steps.length > 8,
  'two clocks of a kind run': ({ clocks }) =>
    new Set(clocks.running.map(({ kind }) => kind)).size < clocks.running.length,
  'a clock runs on after its end': ({ after, clocks }) => TERMINAL.includes(after.stage) && clocks.running.length > 0,
  'the promise of its report moved': ({ after, clocks }) =>
    clocks.running.some(({ kind, anchor }) => kind === 'REPORT' && anchor !== after.visitedOn),
  'nothing promises its report after the visit': ({ after, clocks }) =>
    ['SCORING', 'SUPERVISORY_REVIEW', 'REWORK', 'REPORT'].includes(after.stage) &&
    after.reportVersion === 0 &&
    !clocks.running.some(({ kind }) => kind === 'REPORT'),
  'a booked visit does not begin by itself': ({ after, clocks, today }) =>
    after.stage === 'BOOKED' &&
    after.conflict === null &&
    (after.bookedDays[0] ?? '') > today &&
    !clocks.timers.some(({ command, at }) => command === 'beginVisit' && at === after.bookedDays[0]),
  'a check of its facts does not end by itself': ({ after, clocks }) =>
    after.stage === 'REPORT' &&
    after.accuracy?.status === 'open' &&
    !clocks.timers.some(({ command }) => command === 'expireAccuracy'),
  'an answer is owed, and nothing follows when it does not come': ({ after, clocks, today }) =>
    after.silence !== null &&
    after.pause === null &&
    !afterVisitBegan(after) &&
    !TERMINAL.includes(after.stage) &&
    (after.stage === 'DORMANT' ? after.silence.lapsesOn : after.silence.dormantOn) > today &&
    !clocks.timers.some(({ command }) => command === (after.stage === 'DORMANT' ? 'lapse' : 'fallDormant')),
  'nobody has the next move': ({ after }) => !TERMINAL.includes(after.stage) && waitsOn(after, false).length === 0,
  'an older look at it was not refused': ({ before, event, after }) => {
    const late = { type: 'pauseCase', id: 'late', actor: event.actor, data: { reason: 'x', today: '2005-01-01' } };
    return !(decide(after, { ...late, expectedSeq: before.seq } as never) instanceof DomainError);
  },
};

/** The faults of this moment, in words. */
export const faultsAt = (moment: Moment): readonly string[] =>
  Object.entries(NEVER)
    .filter(([, wrong]) => wrong(moment))
    .map(([words]) => words);
