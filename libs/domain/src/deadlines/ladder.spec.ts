import fc from 'fast-check';
import { addDays, day, instant, londonDay, londonInstant } from '#domain/calendar/dates';
import { ENGLAND_WALES_HOLIDAYS } from '#domain/calendar/england-wales-holidays';
import { isWorkingDay } from '#domain/calendar/working-days';
import { digestAfter, ladderOf, outcomeOf } from '#domain/deadlines/ladder';
import { deriveDeadline, type DeadlineKind } from '#domain/deadlines/rules';

const CALENDAR = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };
const derived = (kind: DeadlineKind, on: string) => deriveDeadline(kind, { day: day(on), event: 'it' }, CALENDAR);
const ladder = (kind: DeadlineKind, on: string, setAt = `${on}T18:00:00Z`) =>
  ladderOf(derived(kind, on), CALENDAR, instant(setAt));
const moments = (kind: DeadlineKind, on: string, setAt?: string): readonly string[] =>
  ladder(kind, on, setAt).map(({ rung, dueAt }) => `${rung} ${dueAt.slice(0, 16)}`);

describe('The ladder of a report', () => {
  it('counts warnings from the working date and the rest from the promised date', () => {
    // Promised 27 December 2005, a bank holiday; working date Friday 23 December.
    expect(moments('REPORT', '2005-11-15')).toEqual([
      '-14 2005-12-09T09:00',
      '-7 2005-12-16T09:00',
      '-2 2005-12-21T09:00',
      '0 2005-12-23T09:00',
      '+1 2005-12-28T09:00',
      '+3 2005-12-30T09:00',
    ]);
  });

  it('moves a rung on a weekend to the next window, at nine in London whatever the clocks do', () => {
    // Promised Monday 24 October 2005; two days before is a Saturday, one after a Tuesday.
    expect(moments('REPORT', '2005-09-12').slice(2)).toEqual([
      '-2 2005-10-24T08:00',
      '0 2005-10-24T08:00',
      '+1 2005-10-25T08:00',
      '+3 2005-10-27T08:00',
    ]);
  });

  it('tells more people the later it gets', () => {
    expect(ladder('REPORT', '2005-03-09').map(({ rung, audience, level }) => [rung, audience.join(), level])).toEqual([
      ['-14', 'holder', 0],
      ['-7', 'holder', 0],
      ['-2', 'holder', 0],
      ['0', 'holder,supervisor,manager', 1],
      ['+1', 'holder,office,manager', 2],
      ['+3', 'holder,office,manager', 3],
    ]);
  });

  it('leaves out what was due before the date was set', () => {
    expect(moments('REPORT', '2005-03-09', '2005-04-13T08:00:00.001Z').map((each) => each.split(' ')[0])).toEqual([
      '-2',
      '0',
      '+1',
      '+3',
    ]);
  });

  it('of a visit recorded when the promise is long broken begins with the daily digest', () => {
    expect(moments('REPORT', '2005-03-09', '2005-05-20T10:00:00Z')).toEqual(['digest 2005-05-23 2005-05-23T08:00']);
  });
});

describe('The other ladders', () => {
  it.each<[DeadlineKind, string, readonly string[], string]>([
    // 2 May 2005 is a bank holiday: the certificate promised on it has 29 April as its working date.
    ['CERTIFICATE', '2005-04-18', ['-5 2005-04-25T08:00', '-2 2005-04-27T08:00', '0 2005-04-29T08:00'], 'holder'],
    ['SCORES', '2005-03-09', ['-3 2005-03-21T09:00', '0 2005-03-23T09:00'], 'holder'],
    ['REVIEW', '2005-03-09', ['-3 2005-04-04T08:00', '0 2005-04-06T08:00'], 'holder'],
    ['REWORK', '2005-03-09', ['-3 2005-03-14T09:00', '-1 2005-03-15T09:00', '0 2005-03-16T09:00'], 'assessor'],
    ['CHECK_IN', '2005-03-09', ['+0 2005-05-06T08:00'], 'organisation'],
    ['APPEAL_WINDOW', '2005-03-09', [], ''],
  ])('%s from %s', (kind, on, expected, audience) => {
    expect(moments(kind, on)).toEqual(expected);
    expect(ladder(kind, on).every((each) => each.audience.join() === audience)).toBe(true);
  });

  it('remind of a visit before its day begins, for a Monday on the Friday', () => {
    expect(moments('VISIT_REMINDER', '2005-03-14', '2005-03-01T10:00:00Z')).toEqual([
      '-7 2005-03-07T09:00',
      '-1 2005-03-11T09:00',
    ]);
    expect(moments('VISIT_REMINDER', '2005-03-10', '2005-03-08T10:00:00Z')).toEqual(['-1 2005-03-09T09:00']);
  });
});

describe('The daily digest', () => {
  it.each([
    ['2005-05-20T10:00:00Z', 'digest 2005-05-23', 'the next working day, over a weekend'],
    ['2005-05-23T08:00:00Z', 'digest 2005-05-24', 'never twice a day'],
    ['2005-05-27T16:00:00Z', 'digest 2005-05-31', 'over a bank holiday'],
    ['2005-04-01T10:00:00Z', 'digest 2005-04-21', 'not before the promise is broken'],
  ])('after %s: %s, %s', (after, rung) => {
    const digest = digestAfter(derived('REPORT', '2005-03-09'), CALENDAR, instant(after));
    expect(digest).toMatchObject({ rung, audience: ['manager'], level: 4 });
  });
});

describe('A promise', () => {
  it('is met to the last millisecond of its London day', () => {
    const report = derived('REPORT', '2005-03-09');
    expect(outcomeOf(report, instant('2005-04-20T22:59:59.999Z'))).toBe('met');
    expect(outcomeOf(report, instant('2005-04-20T23:00:00.000Z'))).toBe('missed');
  });

  it('always has its rungs in windows, in order, warnings not after the working date, none before it was set', () => {
    const kinds: readonly DeadlineKind[] = ['REPORT', 'CERTIFICATE', 'SCORES', 'REVIEW', 'REWORK', 'VISIT_REMINDER'];
    const offset = fc.integer({ min: 0, max: 11_000 });
    fc.assert(
      fc.property(offset, fc.constantFrom(...kinds), fc.integer({ min: -30, max: 60 }), (days, kind, later) => {
        const on = addDays(day('2003-01-01'), days);
        const setAt = londonInstant(addDays(on, later), '10:00');
        const deadline = deriveDeadline(kind, { day: on, event: 'it' }, CALENDAR);
        const rungs = ladderOf(deadline, CALENDAR, setAt);
        const dues = rungs.map(({ dueAt }) => dueAt);
        expect(dues).toEqual(dues.toSorted());
        for (const { rung, days: away, dueAt } of rungs) {
          expect(dueAt >= setAt && isWorkingDay(londonDay(dueAt), CALENDAR)).toBe(true);
          expect(dueAt).toBe(londonInstant(londonDay(dueAt), '09:00'));
          if (/^(-|0)/.test(rung)) expect(londonDay(dueAt) <= deadline.workingDay).toBe(true);
          else expect(londonDay(dueAt) > deadline.promisedDay).toBe(true);
          if (!rung.startsWith('digest')) expect(away).toBe(Number.parseInt(rung, 10));
        }
      }),
    );
  });
});
