import fc from 'fast-check';
import { day, instant, londonDay, millis, type Instant } from '#domain/calendar/dates';
import { ENGLAND_WALES_HOLIDAYS } from '#domain/calendar/england-wales-holidays';
import { nextWindow } from '#domain/calendar/send-window';
import { digestAfter, ladderOf, settle } from '#domain/deadlines/ladder';
import { deriveDeadline, type DeadlineKind } from '#domain/deadlines/rules';

const CALENDAR = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };
const ladder = (kind: DeadlineKind, on: string) =>
  ladderOf(deriveDeadline(kind, { day: day(on), event: 'it' }, CALENDAR), CALENDAR, instant(`${on}T00:00:00Z`));
/** Promised and worked to by Wednesday 20 April 2005. */
const REPORT = ladder('REPORT', '2005-03-09');
const at = (now: string, rungs = REPORT) => {
  const { send, skipped, waitUntil } = settle(rungs, instant(now), CALENDAR);
  return { send: send?.rung, skipped: skipped.map(({ rung }) => rung), waitUntil };
};
const NOTHING = { send: undefined, skipped: [], waitUntil: undefined };

describe('Of the rungs that are due', () => {
  it.each([
    ['none before its moment', '2005-04-06T07:59:59.999Z', undefined, []],
    ['the only one', '2005-04-06T08:00:00.000Z', '-14', []],
    ['the latest after an outage', '2005-04-18T10:00:00.000Z', '-2', ['-14', '-7']],
    ['the overdue one after a long outage', '2005-04-21T10:00:00.000Z', '+1', ['-14', '-7', '-2', '0']],
  ])('goes out %s', (_words, now, send, skipped) => {
    expect(at(now)).toEqual({ send, skipped, waitUntil: undefined });
  });

  it('the stale are recorded at once, and the latest waits for the window', () => {
    expect(at('2005-04-13T19:00:00.000Z')).toEqual({
      send: undefined,
      skipped: ['-14'],
      waitUntil: '2005-04-14T08:00:00.000Z',
    });
  });

  it('two in one window are one mail', () => {
    expect(at('2005-10-24T08:00:00.000Z', ladder('REPORT', '2005-09-12'))).toMatchObject({ send: '0' });
  });

  it('a warning is skipped when its window would open after the date it warns of', () => {
    const certificate = ladder('CERTIFICATE', '2005-04-06');
    expect(at('2005-04-20T16:00:00.000Z', certificate)).toEqual({
      send: undefined,
      skipped: ['-5', '-2', '0'],
      waitUntil: undefined,
    });
    expect(at('2006-01-10T10:00:00.000Z', certificate).send).toBeUndefined();
  });

  it('what is no warning is never too late', () => {
    expect(at('2006-01-10T10:00:00.000Z').send).toBe('+3');
    expect(at('2006-01-10T10:00:00.000Z', ladder('CHECK_IN', '2005-03-09')).send).toBe('+0');
    const digest = digestAfter({ promisedDay: day('2005-04-20') }, CALENDAR, instant('2005-04-25T08:00:00Z'));
    expect(at('2005-04-30T10:00:00.000Z', [digest]).waitUntil).toBe('2005-05-03T08:00:00.000Z');
    expect(at('2005-05-03T10:00:00.000Z', [digest, ...REPORT]).send).toBe('digest 2005-04-26');
  });

  it('one that had to wait is still judged by its place in the ladder', () => {
    const waiting = REPORT.map((each) =>
      each.rung === '-2' ? { ...each, dueAt: instant('2005-04-20T08:00:00Z') } : each,
    );
    expect(at('2005-04-20T08:00:00.000Z', waiting.slice(2))).toMatchObject({ send: '0', skipped: ['-2'] });
  });

  it('nothing is settled where there is nothing', () => {
    expect(at('2005-04-20T08:00:00.000Z', [])).toEqual(NOTHING);
  });
});

describe('At any moment', () => {
  const moment = fc
    .integer({ min: millis(instant('2005-03-01')), max: millis(instant('2005-06-30')) })
    .map((each): Instant => instant(each));

  it('at most one goes out, in a window only, no warning after its date, and none is lost without a record', () => {
    fc.assert(
      fc.property(moment, fc.subarray([...REPORT]), (now, rungs) => {
        const { send, skipped, waitUntil } = settle(rungs, now, CALENDAR);
        const due = rungs.filter(({ dueAt }) => dueAt <= now);
        if (send) expect(nextWindow(now, CALENDAR)).toBe(now);
        if (send && send.days <= 0) expect(londonDay(now) <= send.warnsOf).toBe(true);
        if (waitUntil !== undefined) expect(waitUntil > now && send === undefined).toBe(true);
        expect(skipped.length + (send || waitUntil !== undefined ? 1 : 0)).toBe(due.length);
      }),
    );
  });
});
