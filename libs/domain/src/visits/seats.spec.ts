import { day } from '#domain/calendar/dates';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { seatChange, seatsOn } from '#domain/visits/seats';

const FIRST = day('2005-03-08');
const SECOND = day('2005-03-09');
const BOOKING: CaseState = { ...BEGINNING, stage: 'BOOKING', assessor: 'hart', supervisor: 'iqbal' };
const BOOKED: CaseState = { ...BOOKING, stage: 'BOOKED', bookedDays: [FIRST, SECOND] };
const words = (seats: readonly { assessor: string; day: string }[] | undefined): readonly string[] | undefined =>
  seats?.map((seat) => `${seat.assessor} ${seat.day}`);

describe('F33 the days that people are taken', () => {
  it('are the assessor’s, and the supervisor’s too where they come along', () => {
    expect(words(seatsOn([FIRST], BOOKED))).toEqual(['hart 2005-03-08']);
    expect(words(seatsOn([FIRST], { ...BOOKED, supervisorAttends: true }))).toEqual([
      'hart 2005-03-08',
      'iqbal 2005-03-08',
    ]);
    expect(seatsOn([FIRST], BEGINNING)).toEqual([]);
  });

  it.each<[string, CaseState, CaseState, readonly string[] | undefined]>([
    ['a booking takes both days', BOOKING, BOOKED, ['hart 2005-03-08', 'hart 2005-03-09']],
    ['a postponement gives them back', BOOKED, BOOKING, []],
    ['so does a withdrawal', BOOKED, { ...BOOKED, stage: 'WITHDRAWN' }, []],
    [
      'another assessor takes them over',
      BOOKED,
      { ...BOOKED, assessor: 'lund' },
      ['lund 2005-03-08', 'lund 2005-03-09'],
    ],
    ['the begin of the visit changes nothing', BOOKED, { ...BOOKED, stage: 'VISIT' }, undefined],
    [
      'a day held stays taken, the missing one is given back',
      { ...BOOKED, stage: 'VISIT' },
      { ...BOOKING, heldDays: [FIRST] },
      ['hart 2005-03-08'],
    ],
    [
      'days in fact held count, not those booked',
      { ...BOOKED, stage: 'VISIT' },
      { ...BOOKED, stage: 'SCORING', heldDays: [FIRST, day('2005-03-10')] },
      ['hart 2005-03-08', 'hart 2005-03-10'],
    ],
  ])('%s', (_words, before, after, taken) => {
    expect(words(seatChange(before, after)?.taken)).toEqual(taken);
  });

  it('of a day that was held stay with whoever held it', () => {
    const broken: CaseState = { ...BOOKING, heldDays: [FIRST] };
    const again: CaseState = { ...broken, stage: 'BOOKED', assessor: 'lund', bookedDays: [SECOND] };
    expect(seatChange(broken, again)).toEqual({
      taken: [{ assessor: 'lund', part: 'assessor', day: SECOND }],
      held: [FIRST],
    });
  });
});
