import fc from 'fast-check';
import { addDays, day, type LocalDay } from '#domain/calendar/dates';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { checkAborted, checkBooking, checkComplete } from '#domain/cases/visit-days';

const TODAY = day('2005-03-09');
const days = (text: string): readonly LocalDay[] => (text === '' ? [] : text.split(' ').map(day));
const having = (held: string): CaseState => ({ ...BEGINNING, heldDays: days(held) });

describe('Days of a booking', () => {
  it.each<[string, string, string | undefined, string]>([
    ['2005-03-14 2005-03-15', '', undefined, 'two days to come'],
    ['2005-03-14 2005-03-30', '', undefined, 'which need not be adjacent'],
    ['2005-03-09 2005-03-10', '', undefined, 'from today on'],
    ['2005-03-14 2005-03-15 2005-03-16', '', undefined, 'or more of them'],
    ['2005-03-14', '2005-02-01', undefined, 'one, when the other was held before a break'],
    ['2005-03-14', '', 'VISIT.TOO_FEW_DAYS', 'one alone'],
    ['', '', 'VISIT.TOO_FEW_DAYS', 'none at all'],
    ['', '2005-02-01 2005-02-02', 'VISIT.TOO_FEW_DAYS', 'none at all, though two were held'],
    ['2005-03-14 2005-03-14', '', 'VISIT.SAME_DAY_TWICE', 'the same day twice'],
    ['2005-03-09', '2005-03-09', 'VISIT.SAME_DAY_TWICE', 'a day that was held already'],
    ['2005-03-15 2005-03-14', '', 'VISIT.WRONG_ORDER', 'the wrong order'],
    ['2005-03-08 2005-03-14', '', 'VISIT.IN_THE_PAST', 'a day that has passed'],
  ])('%p after %p held: %p, %s', (booked, held, code) => {
    expect(checkBooking(having(held), days(booked), TODAY)?.code).toBe(code);
  });
});

describe('Days held', () => {
  it.each<[string, string, string | undefined, string]>([
    ['2005-03-08 2005-03-09', '', undefined, 'two, the last of them today'],
    ['2005-03-09', '2005-02-01', undefined, 'the one that was missing'],
    ['2005-03-08', '', 'VISIT.TOO_FEW_DAYS', 'one alone'],
    ['2005-03-08 2005-03-08', '', 'VISIT.SAME_DAY_TWICE', 'the same day twice'],
    ['2005-02-01', '2005-02-01', 'VISIT.SAME_DAY_TWICE', 'a day recorded before'],
    ['2005-03-09 2005-03-08', '', 'VISIT.WRONG_ORDER', 'the wrong order'],
    ['2005-01-31', '2005-02-01', 'VISIT.WRONG_ORDER', 'a day before one already held'],
    ['2005-03-09 2005-03-10', '', 'VISIT.IN_THE_FUTURE', 'a day still to come'],
  ])('complete a visit with %p after %p: %p, %s', (held, before, code) => {
    expect(checkComplete(having(before), days(held), TODAY)?.code).toBe(code);
  });

  it.each<[string, string, string | undefined, string]>([
    ['', '', undefined, 'none'],
    ['2005-03-08', '', undefined, 'one'],
    ['2005-03-10', '', 'VISIT.IN_THE_FUTURE', 'a day still to come'],
    ['2005-03-08 2005-03-09', '', 'VISIT.COMPLETE_INSTEAD', 'both: nothing is missing'],
    ['2005-03-09', '2005-02-01', 'VISIT.COMPLETE_INSTEAD', 'the last that was missing'],
  ])('break a visit off with %p after %p: %p, %s', (held, before, code) => {
    expect(checkAborted(having(before), days(held), TODAY)?.code).toBe(code);
  });

  it('say how many days are missing and which were held', () => {
    expect(checkBooking(having('2005-02-01'), [], TODAY)?.message).toContain('held so far: 2005-02-01');
    expect(checkBooking(having('2005-02-01'), [], TODAY)?.message).toContain('1 more');
  });

  it('and booked are at least two distinct ones in order, whatever is entered', () => {
    const some = fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(some, (offsets) => {
        const entered = offsets.map((each) => addDays(TODAY, each));
        const sound = new Set(entered).size >= 2 && entered.every((each, at) => at === 0 || each > entered[at - 1]!);
        const booked = checkBooking(BEGINNING, entered, TODAY) === undefined;
        const completed = checkComplete(BEGINNING, entered, TODAY) === undefined;
        expect(booked).toBe(sound && offsets.every((each) => each >= 0));
        expect(completed).toBe(sound && offsets.every((each) => each <= 0));
      }),
    );
  });
});
