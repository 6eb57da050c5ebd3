import fc from 'fast-check';
import { day } from '#domain/calendar/dates';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import {
  coverageOf,
  DEFAULT_COVERAGE,
  shortfallOfPlan,
  shortfallOfVisit,
  STAKEHOLDERS,
} from '#domain/interviews/coverage';
import { checkInterview, pseudonymOf, refuseRecording } from '#domain/interviews/interviews';
import { checkSlot, refusePlanning, standingOf, type SlotWish } from '#domain/interviews/slots';

const [first, second, other] = [day('2005-03-08'), day('2005-03-09'), day('2005-03-22')];
const BOOKED: CaseState = { ...BEGINNING, stage: 'BOOKED', bookedDays: [first, second] };
const SLOT: SlotWish = {
  ...{ day: first, from: '09:30', until: '10:15', stakeholder: 'mentor', people: 1 },
  ...{ interviewer: 'assessor', way: 'in person', place: 'Room 4', note: '' },
};

describe('F36 the coverage of a visit', () => {
  it('names what has no slot yet, and who was not heard yet', () => {
    const covered = coverageOf(
      DEFAULT_COVERAGE,
      [{ stakeholder: 'mentee', people: 1 }],
      [
        { stakeholder: 'mentor', people: 3 },
        { stakeholder: 'line manager', people: 1 },
      ],
    );
    expect(shortfallOfPlan(covered)).toBe(
      'No slot yet for 1 mentee, 1 line manager and 1 member of the programme team.',
    );
    expect(shortfallOfVisit(covered)).toBe(
      'Not heard yet: 2 mentees, 1 line manager and 1 member of the programme team.',
    );
    expect(shortfallOfVisit(coverageOf({ mentor: 1 }, [], [{ stakeholder: 'mentor', people: 1 }]))).toBeNull();
  });

  it('follows the standards version: what it does not ask for is never missing', () => {
    expect(shortfallOfPlan(coverageOf({ other: 1 }, [], []))).toBe('No slot yet for 1 other person.');
  });

  it('is never short of more than is asked for, whoever is heard', () => {
    const people = fc.array(
      fc.record({ stakeholder: fc.constantFrom(...STAKEHOLDERS), people: fc.integer({ min: 1, max: 9 }) }),
    );
    fc.assert(
      fc.property(people, people, (planned, heard) => {
        for (const each of coverageOf(DEFAULT_COVERAGE, planned, heard)) {
          expect(each.unheard).toBeGreaterThanOrEqual(each.unplanned);
          expect(each.unheard).toBeLessThanOrEqual(each.target);
        }
      }),
    );
  });
});

describe('F36 a slot of the plan', () => {
  it('lies on a day of the visit and ends after it begins', () => {
    expect(checkSlot(SLOT, BOOKED)).toEqual([]);
    expect(checkSlot({ ...SLOT, day: other, until: '09:30' }, BOOKED)).toEqual([
      {
        pointer: '/day',
        message:
          'Tuesday 22 March 2005 is no day of this visit; choose Tuesday 8 March 2005 or Wednesday 9 March 2005.',
      },
      { pointer: '/until', message: 'An interview from 09:30 ends later than 09:30.' },
    ]);
  });

  it('is the supervisor’s only where the supervisor comes along', () => {
    const theirs: SlotWish = { ...SLOT, interviewer: 'supervisor' };
    expect(checkSlot(theirs, BOOKED).map(({ pointer }) => pointer)).toEqual(['/interviewer']);
    expect(checkSlot(theirs, { ...BOOKED, supervisorAttends: true })).toEqual([]);
  });

  it.each<[string, Partial<CaseState>, boolean, string]>([
    ['planned while its day is booked', {}, false, 'planned'],
    ['to be planned anew when the visit is postponed', { stage: 'BOOKING', bookedDays: [] }, false, 're-plan'],
    ['to be planned anew on the day that was not held', { stage: 'BOOKING', bookedDays: [other] }, false, 're-plan'],
    ['planned again when its day is booked again', { bookedDays: [first, other] }, false, 'planned'],
    [
      'without a record when its day was held and nothing was written',
      { heldDays: [first], bookedDays: [] },
      false,
      'no record',
    ],
    ['held once there is a record, whatever became of the days', { stage: 'BOOKING', bookedDays: [] }, true, 'held'],
  ])('is %s', (_what, state, interviewed, standing) => {
    expect(standingOf(SLOT, { ...BOOKED, ...state }, interviewed)).toBe(standing);
  });

  it('is planned only while the visit has days to come', () => {
    expect(refusePlanning(BOOKED)).toBeUndefined();
    expect(refusePlanning({ ...BOOKED, stage: 'SCORING' })?.code).toBe('VISIT_PLAN.NO_DAYS');
    expect(refusePlanning({ ...BOOKED, stage: 'BOOKING', bookedDays: [] })?.code).toBe('VISIT_PLAN.NO_DAYS');
  });
});

describe('F40 F22 the record of an interview', () => {
  it('stands under a pseudonym counted in the case, of a group under several', () => {
    expect(pseudonymOf('mentor', 1, 1)).toBe('Mentor 1');
    expect(pseudonymOf('mentee', 2, 3)).toBe('Mentees 2–4');
    expect(pseudonymOf('programme team', 1, 2)).toBe('Programme team 1–2');
  });

  it('keeps notes with consent only, and of what was held only', () => {
    expect(checkInterview({ day: first, consent: 'notes', notes: 'Matched by hand.' }, first)).toEqual([]);
    expect(checkInterview({ day: second, consent: 'count only', notes: 'Matched by hand.' }, first)).toEqual([
      { pointer: '/day', message: '2005-03-09 is still to come; record what was held.' },
      { pointer: '/notes', message: 'Without consent nothing of it is written down; leave the notes empty.' },
    ]);
  });

  it('is written until the scores are with the supervisor, and again in rework', () => {
    expect(
      ['BOOKING', 'VISIT', 'SCORING', 'REWORK'].map((stage) => refuseRecording(stage as CaseState['stage'])),
    ).toEqual(Array.from({ length: 4 }));
    expect(refuseRecording('SUPERVISORY_REVIEW')?.code).toBe('INTERVIEW.CLOSED');
    expect(refuseRecording('APPLIED')?.code).toBe('INTERVIEW.CLOSED');
  });
});
