import fc from 'fast-check';
import { addDays, day } from '#domain/calendar/dates';
import { dayInWords } from '#domain/calendar/day-words';
import { ENGLAND_WALES_HOLIDAYS } from '#domain/calendar/england-wales-holidays';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  whyNoWorkingDay,
  workingDateOf,
} from '#domain/calendar/working-days';

const CALENDAR = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };

describe('The working date', () => {
  it.each([
    ['2005-12-27', '2005-12-23', 'over Christmas with its substitute day'],
    ['2005-04-20', '2005-04-20', 'a Wednesday stays'],
    ['2005-03-28', '2005-03-24', 'over Easter'],
    ['2005-05-01', '2005-04-29', 'a Sunday before a bank holiday'],
    ['2004-12-28', '2004-12-24', 'over two substitute days'],
    ['2011-04-29', '2011-04-28', 'a day proclaimed for a wedding'],
    ['2040-12-25', '2040-12-25', 'a year without data has weekends only'],
    ['2040-12-23', '2040-12-21', 'and these it has'],
  ])('of %s is %s: %s', (promised, working) => {
    expect(workingDateOf(day(promised), CALENDAR)).toBe(working);
  });

  it('is a working day, not after the day, with no working day between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (offset) => {
        const promised = addDays(day('2003-02-01'), offset);
        const working = workingDateOf(promised, CALENDAR);
        expect(isWorkingDay(working, CALENDAR)).toBe(true);
        expect(working <= promised).toBe(true);
        expect(nextWorkingDay(working, CALENDAR) > promised).toBe(true);
      }),
    );
  });
});

describe('Working days', () => {
  it('are counted over weekends and bank holidays, the first day left out', () => {
    expect(nextWorkingDay(day('2005-12-23'), CALENDAR)).toBe('2005-12-28');
    expect(addWorkingDays(day('2005-12-22'), 5, CALENDAR)).toBe('2006-01-03');
    expect(addWorkingDays(day('2005-12-22'), 0, CALENDAR)).toBe('2005-12-22');
  });

  it('say why a day is none of them', () => {
    expect(whyNoWorkingDay(day('2005-12-27'), CALENDAR)).toBe(
      'Tuesday 27 December 2005 is a bank holiday (Christmas Day, substitute day)',
    );
    expect(whyNoWorkingDay(day('2005-12-24'), CALENDAR)).toBe('Saturday 24 December 2005 falls on a weekend');
    expect(whyNoWorkingDay(day('2005-12-23'), CALENDAR)).toBeUndefined();
  });

  it('follow the version of the calendar they are given', () => {
    const added = { version: 2, holidays: new Map([[day('2005-04-20'), 'A day proclaimed']]) };
    expect(workingDateOf(day('2005-04-20'), added)).toBe('2005-04-19');
  });

  it('are written as the office writes them', () => {
    expect(dayInWords(day('2005-03-09'))).toBe('Wednesday 9 March 2005');
  });
});
