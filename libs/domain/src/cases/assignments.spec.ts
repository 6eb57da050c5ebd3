import { addDays, day } from '#domain/calendar/dates';
import { SYSTEM } from '#domain/cases/commands';
import { consequencesOf } from '#domain/cases/consequences';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { explain } from '#domain/cases/explain';
import { holdsOf } from '#domain/cases/holds';
import type { CaseState } from '#domain/cases/state';
import { DomainError } from '#domain/errors';
import {
  after,
  ask,
  BOOKING,
  DATA,
  FIRST,
  following,
  graded,
  refusal,
  REVIEW,
  SCORING,
  SECOND,
} from '../../../../test/kit/commands.js';

const BOOKED = after(BOOKING, 'appointSupervisor', 'bookVisit');
const another = (assessor = 'lund') => ask('nameAssessor', { data: { assessor, clearance: 'clear-4' } });
const why = (state: CaseState, command: string) => explain(state).find((each) => each.command === command)?.why;

describe('An assessor who falls ill while the scores are under review', () => {
  it('holds nothing up any more once the supervisor has accepted them: the cycle can close', () => {
    const accept = ask('acceptScores', { data: { ...graded(null), endsAbsence: true } });
    const over = after(REVIEW, 'endAssignment', accept, 'issueReport');
    expect(holdsOf(over)).toEqual([]);
    expect(after(over, ask('closeCycle', { actor: SYSTEM })).stage).toBe('CLOSED');
  });

  it('is what it was for scores that were accepted by an earlier release', () => {
    const before = after(REVIEW, 'endAssignment', 'acceptScores');
    expect(holdsOf(before).map(({ kind }) => kind)).toEqual(['assessor unavailable']);
  });
});

describe('F29 F30 Assessor ill before or during the visit', () => {
  it.each([
    ['before it is booked', BOOKING],
    ['once it is booked', BOOKED],
  ])('%s: the assignment ends, the days are given back, another assessor is named', (_words, state) => {
    const alone = after(state, 'endAssignment');
    expect(alone).toMatchObject({ stage: 'BOOKING', assessor: null, bookedDays: [], formerAssessors: ['hart'] });
    expect(holdsOf(alone)).toEqual([expect.objectContaining({ kind: 'assessor unavailable', since: SECOND })]);
    expect(refusal(alone, ask('bookVisit')).code).toBe('ASSIGNMENT.NO_ASSESSOR');
    const taken = after(alone, another());
    expect(taken).toMatchObject({ stage: 'BOOKING', assessor: 'lund', absence: null });
    expect(after(taken, 'bookVisit').stage).toBe('BOOKED');
  });

  it('is no postponement of the organisation’s', () => {
    expect(after(BOOKED, 'endAssignment').postponements).toBe(0);
  });

  it('during it: what was held stays, the missing day is booked with the other, the last day held counts', () => {
    const ill = after(
      BOOKED,
      'beginVisit',
      ask('endAssignment', { data: { reason: 'ill', daysDone: [FIRST], today: FIRST } }),
    );
    expect(ill).toMatchObject({ stage: 'BOOKING', heldDays: [FIRST], visitedOn: null });
    const later = addDays(SECOND, 7);
    const done = after(
      ill,
      another(),
      ask('bookVisit', { data: { days: [later], place: 'Leeds', today: SECOND } }),
      ask('beginVisit', { data: { today: later } }),
      ask('completeVisit', { data: { ...DATA.completeVisit, days: [later], today: later } }),
    );
    expect(done).toMatchObject({ stage: 'SCORING', heldDays: [FIRST, later], visitedOn: later });
  });

  it('names days held only while a visit is under way', () => {
    const wrong = ask('endAssignment', { data: { reason: 'ill', daysDone: [FIRST], today: SECOND } });
    expect(refusal(BOOKED, wrong).code).toBe('VISIT.NOT_UNDER_WAY');
  });

  it('replaces nobody while the assessor is there', () => {
    expect(refusal(BOOKING, another()).code).toBe('ASSIGNMENT.ASSESSOR_NAMED');
    expect(why(BOOKING, 'nameAssessor')).toContain('end that assignment first');
  });

  it('brings nobody back in another part: who assessed does not supervise, who supervised does not assess', () => {
    const alone = after(BOOKED, 'endAssignment');
    const hart = ask('appointSupervisor', { data: { supervisor: 'hart', clearance: 'c' } });
    expect(refusal(after(alone, another()), hart).code).toBe('CASE.SEPARATION_OF_DUTIES');
    const replaced = after(alone, ask('appointSupervisor', { data: { supervisor: 'olsen', clearance: 'c' } }));
    expect(replaced.formerSupervisors).toEqual(['iqbal']);
    expect(refusal(replaced, another('iqbal')).code).toBe('CASE.SEPARATION_OF_DUTIES');
    expect(after(replaced, another('hart')).assessor).toBe('hart');
  });
});

describe('Assessor ill after the visit', () => {
  const alone = after(SCORING, 'endAssignment');

  it('keeps the case where it is until the supervisor has ruled', () => {
    expect(alone).toMatchObject({ stage: 'SCORING', assessor: null, visitedOn: SECOND });
    expect(refusal(alone, another()).code).toBe('ASSIGNMENT.RULING_NEEDED');
    expect(why(alone, 'nameAssessor')).toContain('the supervisor rules first');
  });

  it('another assessor scores from the evidence, with two weeks of their own and the same promise', () => {
    const ruled = after(alone, 'scoreFromEvidence');
    expect(refusal(ruled, ask('scoreFromEvidence')).code).toBe('ASSIGNMENT.RULED');
    const event = decide(ruled, another());
    if (event instanceof DomainError) throw event;
    const taken = evolve(ruled, event);
    expect(taken).toMatchObject({ stage: 'SCORING', assessor: 'lund', absence: null });
    expect(consequencesOf(event, taken, ruled).starts).toEqual([{ kind: 'SCORES', anchor: 'today' }]);
  });

  it.each([
    ['part is visited again, from scoring', alone],
    ['part is visited again, as the review asks', REVIEW],
  ])('%s: the days come on top and the promise does not move', (_words, state) => {
    const again = after(state, 'repeatVisit', ...(state.assessor ? [] : [another()]));
    expect(again).toMatchObject({ stage: 'BOOKING', daysNeeded: 3, visitedOn: SECOND });
    const later = addDays(SECOND, 14);
    const under = after(
      again,
      ask('bookVisit', { data: { days: [later], place: 'Leeds', today: SECOND } }),
      ask('beginVisit', { data: { today: later } }),
    );
    const nothing = ask('completeVisit', { data: { ...DATA.completeVisit, days: [], today: later } });
    expect(refusal(under, nothing).code).toBe('VISIT.TOO_FEW_DAYS');
    const event = decide(under, ask('completeVisit', { data: { ...DATA.completeVisit, days: [later], today: later } }));
    if (event instanceof DomainError) throw event;
    const done = evolve(under, event);
    expect(done).toMatchObject({ stage: 'SCORING', heldDays: [FIRST, SECOND, later], visitedOn: SECOND });
    expect(consequencesOf(event, done, under).starts).toEqual([{ kind: 'SCORES', anchor: later }]);
  });

  it('visits again one day or two', () => {
    const three = ask('repeatVisit', { data: { reason: 'much', days: 3, today: day('2005-03-10') } });
    expect(refusal(SCORING, three).code).toBe('VISIT.TOO_MANY_DAYS');
  });

  it('F30 who was named again and leaves again is the one who left last: what is said of the end is said to them', () => {
    const again = after(BOOKING, 'endAssignment', another(), 'endAssignment', 'nameAssessor', 'endAssignment');
    expect(again.formerAssessors).toEqual(['lund', 'hart']);
  });
});

describe('F34 The supervisor who comes to the visit', () => {
  const coming = after(
    BOOKING,
    'appointSupervisor',
    ask('bookVisit', { data: { ...DATA.bookVisit, supervisorAttends: true } }),
  );
  const lund = ask('appointSupervisor', { data: { supervisor: 'lund', clearance: 'c' } });

  it('replaced while it is booked: the entry has a new edition, the old one is told as well as the new', () => {
    const { next, follows } = following(coming, lund);
    expect(next.calendarChanges).toBe(coming.calendarChanges + 1);
    expect(follows.mails?.map(({ purpose, to }) => `${purpose} ${to.join()}`)).toEqual([
      'supervisor-assigned supervisor',
      'supervisor-replaced former supervisor',
    ]);
    expect(following(after(BOOKING, 'appointSupervisor', 'bookVisit'), lund).next.calendarChanges).toBe(1);
    const same = following(coming, 'appointSupervisor');
    expect(same.next.calendarChanges).toBe(coming.calendarChanges);
    expect(same.follows.mails).toHaveLength(1);
  });

  it('is told when the silence of the organisation ends the booking', () => {
    const dormant = ask('fallDormant', { actor: SYSTEM });
    const { follows } = following(after(coming, 'askOrganisation'), dormant);
    expect(follows.mails?.find(({ purpose }) => purpose === 'visit-postponed')?.to).toContain('supervisor');
  });
});
