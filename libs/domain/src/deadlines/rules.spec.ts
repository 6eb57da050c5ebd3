import fc from 'fast-check';
import { addDays, day, daysBetween, londonDay } from '#domain/calendar/dates';
import { ENGLAND_WALES_HOLIDAYS } from '#domain/calendar/england-wales-holidays';
import { isWorkingDay } from '#domain/calendar/working-days';
import { deriveDeadline, PERIOD_DAYS, type DeadlineKind } from '#domain/deadlines/rules';

const CALENDAR = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };
const from = (kind: DeadlineKind, on: string) =>
  deriveDeadline(kind, { day: day(on), event: 'the last visit day' }, CALENDAR);

describe('F63 A promise (docs/process.md, Deadlines)', () => {
  it.each([
    ['2005-03-09', '2005-04-20', '2005-04-20', '2005-04-20T22:59:59.999Z', 'into summer time'],
    ['2005-09-20', '2005-11-01', '2005-11-01', '2005-11-01T23:59:59.999Z', 'out of summer time'],
    ['2005-11-15', '2005-12-27', '2005-12-23', '2005-12-27T23:59:59.999Z', 'onto a substitute bank holiday'],
    ['2004-01-19', '2004-03-01', '2004-03-01', '2004-03-01T23:59:59.999Z', 'over a leap day'],
    ['2040-11-13', '2040-12-25', '2040-12-25', '2040-12-25T23:59:59.999Z', 'in a year without bank holidays'],
  ])('of a report from %s is %s, to be worked to by %s, ending %s: %s', (last, promisedDay, workingDay, endsAt) => {
    expect(from('REPORT', last)).toMatchObject({ promisedDay, workingDay, endsAt, anchorDay: last });
  });

  it.each<[DeadlineKind, string]>([
    ['CERTIFICATE', '2005-03-23'],
    ['SCORES', '2005-03-23'],
    ['REVIEW', '2005-04-06'],
    ['REWORK', '2005-03-16'],
    ['VISIT_REMINDER', '2005-03-09'],
    ['CHECK_IN', '2005-05-08'],
    ['APPEAL_WINDOW', '2005-03-30'],
  ])('%s from 9 March 2005 is %s', (kind, promisedDay) => {
    expect(from(kind, '2005-03-09').promisedDay).toBe(promisedDay);
  });

  it('explains each step in words, the way back to the working date last', () => {
    expect(from('REPORT', '2005-11-15').explanation).toEqual([
      'Counted from the last visit day, Tuesday 15 November 2005.',
      '42 calendar days on, that day not counted, is the promised date: Tuesday 27 December 2005.',
      'It ends with that day in London.',
      'Tuesday 27 December 2005 is a bank holiday (Christmas Day, substitute day), ' +
        'Monday 26 December 2005 is a bank holiday (Boxing Day), Sunday 25 December 2005 falls on a weekend, ' +
        'Saturday 24 December 2005 falls on a weekend; ' +
        'the working date is the working day before, Friday 23 December 2005.',
    ]);
    expect(from('REPORT', '2005-03-09').explanation).toHaveLength(3);
    expect(from('VISIT_REMINDER', '2005-03-09').explanation[1]).toBe('The promised date is that day.');
  });

  it('of a check of the facts is five working days, weekends and bank holidays left out', () => {
    const derived = deriveDeadline('ACCURACY', { day: day('2005-03-18'), event: 'it' }, CALENDAR);
    expect(derived).toMatchObject({ promisedDay: '2005-03-29', workingDay: '2005-03-29' });
    expect(derived.explanation.join(' ')).toContain('5 working days on');
  });

  it('lasts its calendar days to the end of a London day, and its working date never lies after it', () => {
    const kinds = (Object.keys(PERIOD_DAYS) as DeadlineKind[]).filter((kind) => kind !== 'ACCURACY');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11_000 }), fc.constantFrom(...kinds), (offset, kind) => {
        const anchor = addDays(day('2003-01-01'), offset);
        const derived = deriveDeadline(kind, { day: anchor, event: 'it' }, CALENDAR);
        expect(daysBetween(anchor, derived.promisedDay)).toBe(PERIOD_DAYS[kind]);
        expect(londonDay(derived.endsAt)).toBe(derived.promisedDay);
        expect(derived.workingDay <= derived.promisedDay && isWorkingDay(derived.workingDay, CALENDAR)).toBe(true);
        expect(derived.explanation).toHaveLength(derived.workingDay === derived.promisedDay ? 3 : 4);
      }),
    );
  });
});
