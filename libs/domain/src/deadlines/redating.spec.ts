import fc from 'fast-check';
import { addDays, instant, type LocalDay } from '../calendar/dates.js';
import { changed, type HolidayChange } from '../calendar/holiday-changes.js';
import { ENGLAND_WALES_HOLIDAYS } from '../calendar/england-wales-holidays.js';
import { ladderOf, rungsOf } from './ladder.js';
import { STEPS } from './ladder-steps.js';
import { redating, type RunningDeadline } from './redating.js';
import { deriveDeadline, promiseOf, type DeadlineKind } from './rules.js';
import { PROCEEDING_CLOCKS } from '../proceedings/clocks.js';

const calendar = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };
const on = (day: string): LocalDay => day as LocalDay;

function running(kind: DeadlineKind, anchor: string, setAt: string): RunningDeadline {
  const derived = deriveDeadline(kind, { day: on(anchor), event: 'the last visit day' }, calendar);
  const rungs = ladderOf(derived, calendar, instant(setAt));
  return { ...derived, rungs: rungs.map(({ rung, dueAt }) => ({ id: rung, name: rung, dueAt })) };
}

const after = (deadline: RunningDeadline, change: HolidayChange) =>
  redating(calendar, changed(change, calendar))(deadline, STEPS[deadline.kind as DeadlineKind]);

describe('a deadline when the calendar changes', () => {
  // Last visit day 9 Mar 2005 → promised for Wednesday 20 April, a working day.
  const report = running('REPORT', '2005-03-09', '2005-03-09T18:00:00Z');

  it('F64 F38 has an earlier working date when its promised day becomes a bank holiday, and says why', () => {
    const moved = after(report, { kind: 'add', day: on('2005-04-20'), title: 'Royal wedding' });
    expect(moved?.workingDay).toBe('2005-04-19');
    expect(moved?.explanation.at(-1)).toBe(
      'Wednesday 20 April 2005 is a bank holiday (Royal wedding); the working date is the working day before, Tuesday 19 April 2005.',
    );
    expect(moved?.rungs.map(({ name, before, after: then }) => `${name} ${before} → ${then}`)).toEqual([
      '-14 2005-04-06T08:00:00.000Z → 2005-04-05T08:00:00.000Z',
      '-7 2005-04-13T08:00:00.000Z → 2005-04-12T08:00:00.000Z',
      '0 2005-04-20T08:00:00.000Z → 2005-04-19T08:00:00.000Z',
    ]);
  });

  it('has its promised day as working date when the bank holiday on it goes, and no reason beside it', () => {
    const christmas = running('REPORT', '2005-11-15', '2005-11-15T18:00:00Z');
    expect(christmas.workingDay).toBe('2005-12-23');
    const moved = after(christmas, { kind: 'remove', day: on('2005-12-27') });
    expect(moved?.workingDay).toBe('2005-12-27');
    expect(moved?.explanation).toHaveLength(3);
  });

  it('F66 moves a reminder alone where only that falls on the holiday', () => {
    const moved = after(report, { kind: 'add', day: on('2005-04-13'), title: 'Extra day' });
    expect(moved?.workingDay).toBe(report.workingDay);
    expect(moved?.rungs).toMatchObject([{ name: '-7', after: '2005-04-14T08:00:00.000Z' }]);
  });

  it('is left alone where the holiday is far away, and a reminder that waits for another reason too', () => {
    expect(after(report, { kind: 'add', day: on('2005-06-07'), title: 'Extra day' })).toBeUndefined();
    const waiting = { ...report, rungs: [{ id: 'x', name: '-14', dueAt: instant('2005-04-07T08:00:00Z') }] };
    expect(after(waiting, { kind: 'add', day: on('2005-06-07'), title: 'Extra day' })).toBeUndefined();
  });

  it('moves a waiting digest to the next working day', () => {
    const digest = { id: 'd', name: 'digest 2005-04-26', dueAt: instant('2005-04-26T08:00:00Z') };
    const moved = after({ ...report, rungs: [digest] }, { kind: 'add', day: on('2005-04-26'), title: 'Extra day' });
    expect(moved?.rungs).toMatchObject([{ id: 'd', after: '2005-04-27T08:00:00.000Z' }]);
  });

  it('keeps the promise of a period counted in working days', () => {
    const facts = running('ACCURACY', '2005-04-11', '2005-04-11T09:00:00Z');
    const moved = after(facts, { kind: 'add', day: on('2005-04-18'), title: 'Extra day' });
    expect([facts.promisedDay, moved?.workingDay]).toEqual(['2005-04-18', '2005-04-15']);
  });

  it('F64 F106 moves the clock of a proceeding by the same rule, with its own ladder', () => {
    const { ladder, ...period } = PROCEEDING_CLOCKS.PANEL;
    const panel = promiseOf(period, { day: on('2005-03-21'), event: 'the admission' }, calendar);
    const rungs = rungsOf(ladder, panel, calendar, instant('2005-03-21T10:00:00Z'));
    const clock = { kind: 'PANEL', ...panel, rungs: rungs.map(({ rung, dueAt }) => ({ id: rung, name: rung, dueAt })) };
    const extra = changed({ kind: 'add', day: on('2005-04-20'), title: 'Royal wedding' }, calendar);
    const moved = redating(calendar, extra)(clock, ladder);
    expect([clock.promisedDay, moved?.workingDay]).toEqual(['2005-04-20', '2005-04-19']);
    expect(moved?.rungs.map(({ name, after: then }) => `${name} ${then.slice(0, 10)}`)).toEqual([
      ...['-14 2005-04-05', '-7 2005-04-12', '0 2005-04-19'],
    ]);
  });

  it('is where it was once the holiday is taken back', () => {
    const kinds = fc.constantFrom<DeadlineKind>(
      'REPORT',
      'CERTIFICATE',
      'SCORES',
      'REWORK',
      'VISIT_REMINDER',
      'SILENCE',
    );
    fc.assert(
      fc.property(kinds, fc.nat(60), fc.nat(80), (kind, start, ahead) => {
        const anchor = addDays(on('2005-03-01'), start);
        const before = running(kind, anchor, `${anchor}T18:00:00Z`);
        const day = addDays(anchor, ahead);
        const extra = changed({ kind: 'add', day, title: 'Extra day' }, calendar);
        if (calendar.holidays.has(day)) return;
        const moved = redating(calendar, extra)(before, STEPS[kind]);
        if (!moved) return;
        expect(moved.workingDay <= before.promisedDay).toBe(true);
        const dueAt = new Map(moved.rungs.map(({ id, after: then }) => [id, then]));
        const rungs = before.rungs.map((rung) => ({ ...rung, dueAt: dueAt.get(rung.id) ?? rung.dueAt }));
        const back = redating(extra, calendar)({ ...before, workingDay: moved.workingDay, rungs }, STEPS[kind]);
        expect(back?.workingDay).toBe(before.workingDay);
        expect(back?.rungs.map(({ id, after: then }) => [id, then])).toEqual(
          moved.rungs.map(({ id, before: then }) => [id, then]),
        );
      }),
    );
  });
});
