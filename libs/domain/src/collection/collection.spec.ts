import fc from 'fast-check';
import { addDays, day, instant, londonDay, londonInstant, type Instant, type LocalDay } from '../calendar/dates.js';
import { ENGLAND_WALES_HOLIDAYS } from '../calendar/england-wales-holidays.js';
import { nextWindow } from '../calendar/send-window.js';
import { pence } from '../money/pence.js';
import { lookAt, rungsOf, type Collecting, type CollectionStep, type Holds } from './collection.js';
import { nextLetter } from './next-letter.js';

const STEPS: readonly CollectionStep[] = [
  { days: -7, letter: 'coming due', statement: false, claim: false },
  { days: 0, letter: 'due', statement: false, claim: false },
  { days: 7, letter: 'overdue', statement: false, claim: false },
  { days: 14, letter: 'overdue', statement: false, claim: false },
  { days: 30, letter: 'final', statement: true, claim: true },
];
const CALENDAR = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };
const FREE: Holds = { dispute: null, promisedOn: null, pause: null };
/** Issued on 10 March 2005: due on Saturday 9 April. */
const DUE = day('2005-04-09');
const ISSUED = londonInstant(day('2005-03-10'), '10:00');
const at = (on: string, time = '10:00'): Instant => londonInstant(day(on), time);

const collecting = (holds: Partial<Holds> = {}, sent: readonly string[] = []): Collecting => ({
  open: pence(613_585),
  dueOn: DUE,
  rungs: rungsOf(DUE, STEPS, CALENDAR, ISSUED).filter(({ rung }) => !sent.includes(rung)),
  holds: { ...FREE, ...holds },
});
const ALL_BUT = (...left: readonly string[]): readonly string[] =>
  ['-7', '+0', '+7', '+14', '+30'].filter((each) => !left.includes(each));

describe('F90 the collection ladder', () => {
  it('has letters 7 days before the due date, on it, and 7, 14 and 30 days after, each in a send window', () => {
    const rungs = collecting().rungs.map(({ rung, dueAt }) => `${rung} ${londonDay(dueAt)}`);
    // 9 April is a Saturday, 16 and 23 April too.
    expect(rungs).toEqual(['-7 2005-04-04', '+0 2005-04-11', '+7 2005-04-18', '+14 2005-04-25', '+30 2005-05-09']);
  });

  it('leaves out the warning that would have been due before the invoice was there', () => {
    const rungs = rungsOf(DUE, STEPS, CALENDAR, at('2005-04-05'));
    expect(rungs.map(({ rung }) => rung)).toEqual(['+0', '+7', '+14', '+30']);
  });

  it('waits for the next rung, sends the one that is due, and never before its window', () => {
    expect(lookAt(collecting(), at('2005-03-11'), CALENDAR)).toMatchObject({ nextAt: at('2005-04-04', '09:00') });
    const look = lookAt(collecting(), at('2005-04-04', '09:00'), CALENDAR);
    expect(look).toMatchObject({ send: { rung: '-7' }, skipped: [], nextAt: at('2005-04-11', '09:00') });
    expect(lookAt(collecting(), at('2005-04-04', '08:59'), CALENDAR).send).toBeUndefined();
  });

  it('catches up with one letter after an outage; the stale ones are skipped', () => {
    const look = lookAt(collecting(), at('2005-04-26'), CALENDAR);
    expect(look.send?.rung).toBe('+14');
    expect(look.skipped.map(({ rung }) => rung)).toEqual(['-7', '+0', '+7']);
  });

  it('does not warn of a due date that is over', () => {
    const look = lookAt(collecting({}, ALL_BUT('-7')), at('2005-04-10'), CALENDAR);
    expect(look).toMatchObject({ skipped: [{ rung: '-7' }], nextAt: null });
  });

  it('outside the send window it waits for the next one', () => {
    const look = lookAt(collecting({}, ALL_BUT('+7', '+14')), at('2005-04-22', '18:00'), CALENDAR);
    expect(look.send).toBeUndefined();
    expect(look.nextAt).toBe(at('2005-04-25', '09:00'));
  });

  it('is over when nothing is open', () =>
    expect(lookAt({ ...collecting(), open: pence(0) }, at('2005-04-26'), CALENDAR)).toMatchObject({
      over: true,
      nextAt: null,
    }));
});

describe('F89 a dispute', () => {
  const dispute = { reviewOn: day('2005-04-16'), reviewTold: false };

  it('holds every letter, and its owner is reminded of the review once, in a send window', () => {
    const held = collecting({ dispute });
    expect(lookAt(held, at('2005-04-12'), CALENDAR)).toMatchObject({
      reviewDue: false,
      nextAt: at('2005-04-18', '09:00'),
    });
    expect(lookAt(held, at('2005-04-18', '09:00'), CALENDAR)).toMatchObject({ reviewDue: true, nextAt: null });
    const told = collecting({ dispute: { ...dispute, reviewTold: true } });
    expect(lookAt(told, at('2005-05-18'), CALENDAR)).toEqual(
      expect.objectContaining({ reviewDue: false, nextAt: null, skipped: [] }),
    );
  });
});

describe('F90 a promise to pay', () => {
  it('holds the letters until its day is over, then the latest that is due goes out', () => {
    const promised = collecting({ promisedOn: day('2005-04-20') }, ['-7', '+0']);
    expect(lookAt(promised, at('2005-04-20', '16:00'), CALENDAR)).toMatchObject({
      promiseBroken: false,
      nextAt: at('2005-04-21', '09:00'),
    });
    expect(lookAt(promised, at('2005-04-21', '09:00'), CALENDAR)).toMatchObject({
      promiseBroken: true,
      send: { rung: '+7' },
    });
  });
});

describe('F90 a pause of the customer', () => {
  it('holds until its day, or until somebody ends it', () => {
    const paused = (until: LocalDay | null) => collecting({ pause: { until } });
    expect(lookAt(paused(day('2005-05-02')), at('2005-04-12'), CALENDAR).nextAt).toBe(at('2005-05-03', '09:00'));
    expect(lookAt(paused(null), at('2005-06-12'), CALENDAR)).toMatchObject({ nextAt: null });
    expect(lookAt(paused(day('2005-05-02')), at('2005-05-03', '09:00'), CALENDAR).send?.rung).toBe('+14');
  });
});

describe('the next letter and why', () => {
  it.each([
    [
      'in the ladder',
      collecting(),
      '2005-03-11',
      '-7',
      '2005-04-04',
      /^7 days before the due date, Saturday 9 April 2005\. Saturday 2 April 2005 falls on a weekend, so it goes out on Monday 4 April/,
    ],
    [
      'on a working day',
      collecting({}, ALL_BUT('+30')),
      '2005-05-01',
      '+30',
      '2005-05-09',
      /^30 days after the due date/,
    ],
    [
      'after a promise',
      collecting({ promisedOn: day('2005-04-20') }, ['-7', '+0']),
      '2005-04-15',
      '+7',
      '2005-04-21',
      /promised for Wednesday 20 April 2005/,
    ],
    [
      'during a pause',
      collecting({ pause: { until: day('2005-05-02') } }),
      '2005-04-12',
      '+14',
      '2005-05-03',
      /paused until Monday 2 May 2005/,
    ],
  ] as const)('%s', (_case, given, today, rung, on, why) => {
    const next = nextLetter(given, at(today), CALENDAR);
    expect(next).toMatchObject({ rung, why: expect.stringMatching(why) });
    expect(next.at && londonDay(next.at)).toBe(on);
  });

  it.each([
    ['a dispute', collecting({ dispute: { reviewOn: day('2005-04-16'), reviewTold: true } }), /disputed/],
    ['a pause without an end', collecting({ pause: { until: null } }), /until somebody ends the pause/],
    ['a ladder that is climbed', collecting({}, ALL_BUT()), /decided by a person/],
    ['an invoice that is paid', { ...collecting(), open: pence(0) }, /Nothing is open/],
  ])('does not come by itself during %s', (_case, given, why) => {
    expect(nextLetter(given, at('2005-04-12'), CALENDAR)).toMatchObject({ at: null, why: expect.stringMatching(why) });
  });
});

describe('a letter overtaken', () => {
  it('while its window is waited for is foretold as the one that overtakes it', () => {
    // On Friday 15 April the window closes at 17:00; on Monday 18 April, when it opens, the letter after 7 days is due too.
    const told = nextLetter(collecting(), at('2005-04-15', '17:00'), CALENDAR);
    expect(told).toMatchObject({ at: at('2005-04-18', '09:00'), rung: '+7' });
    expect(lookAt(collecting(), at('2005-04-18', '09:00'), CALENDAR).send?.rung).toBe('+7');
  });
});

describe('whatever holds and whenever one looks', () => {
  const offset = fc.option(
    fc.integer({ min: -20, max: 60 }).map((days) => addDays(DUE, days)),
    { nil: null },
  );
  const holds = fc.record({
    dispute: fc.option(fc.record({ reviewOn: fc.constant(day('2005-04-20')), reviewTold: fc.boolean() }), {
      nil: null,
    }),
    promisedOn: offset,
    pause: fc.option(fc.record({ until: offset }), { nil: null }),
  });
  const moment = fc
    .integer({ min: 0, max: 100 * 24 * 60 })
    .map((minutes) => instant(Date.parse(ISSUED) + minutes * 60_000));

  it('nothing goes out outside the window or against a hold, each rung once, and the next look is ahead', () => {
    fc.assert(
      fc.property(holds, moment, (given, now) => {
        const { send, skipped, nextAt, reviewDue } = lookAt(collecting(given), now, CALENDAR);
        if (send || reviewDue) expect(nextWindow(now, CALENDAR)).toBe(now);
        if (send)
          expect([
            given.dispute,
            given.pause && (given.pause.until === null || given.pause.until > londonDay(now)),
          ]).toEqual([null, given.pause && false]);
        expect(skipped.map(({ rung }) => rung)).not.toContain(send?.rung);
        if (nextAt) expect(nextAt > now).toBe(true);
      }),
    );
  });

  it('the letter foretold is the one that comes, when it was foretold', () => {
    fc.assert(
      fc.property(holds, moment, (given, now) => {
        const told = nextLetter(collecting(given), now, CALENDAR);
        if (!told.at) return;
        expect(lookAt(collecting(given), told.at, CALENDAR).send?.rung).toBe(told.rung);
      }),
    );
  });
});
