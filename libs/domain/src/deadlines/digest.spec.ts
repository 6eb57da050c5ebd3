import fc from 'fast-check';
import { addDays, day, instant, londonDay, londonInstant, type Instant, type LocalDay } from '#domain/calendar/dates';
import { ENGLAND_WALES_HOLIDAYS } from '#domain/calendar/england-wales-holidays';
import { nextWindow } from '#domain/calendar/send-window';
import { isGathered, mayGo, readingOf, type Gathered } from '#domain/deadlines/digest';
import { ladderOf, settle, type Rung } from '#domain/deadlines/ladder';
import { deriveDeadline, type DeadlineKind } from '#domain/deadlines/rules';

const CALENDAR = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };
const TODAY = day('2005-04-20');
const asked = (matter: string, more: Partial<Gathered> = {}): Gathered => ({
  ...{ matter, dated: instant('2005-04-20T08:00:00Z'), due: TODAY, until: TODAY, level: 0, gone: null, ...more },
});
const matters = (all: readonly Gathered[]): readonly string[] => all.map(({ matter }) => matter);
const READER = { today: TODAY, served: false, singly: false };

describe('F78 what a person inside is told', () => {
  it('is one digest, the most urgent first, and of the same day the higher level', () => {
    const later = asked('later', { due: day('2005-04-22') });
    const { lines, singly } = readingOf([later, asked('plain'), asked('escalated', { level: 2 })], READER);
    expect(matters(lines)).toEqual(['escalated', 'plain', 'later']);
    expect(singly).toEqual([]);
  });

  it.each([
    ['after the digest of the day', { served: true }],
    ['for whoever chose so', { singly: true }],
  ])('goes by itself %s', (_words, more) => {
    expect(readingOf([asked('one'), asked('two')], { ...READER, ...more })).toMatchObject({
      lines: [],
      singly: [{ matter: 'one' }, { matter: 'two' }],
    });
  });

  it('leaves out what has lost its reason, what comes too late and what a later reminder overtook, each with the why', () => {
    const { lines, leftOut } = readingOf(
      [
        asked('done', { gone: 'Its reason had gone: the step was done.' }),
        asked('late', { until: day('2005-04-19') }),
        asked('case', { dated: instant('2005-04-19T15:00:00Z') }),
        asked('case'),
        asked('overdue', { until: null, due: day('2005-04-01') }),
      ],
      READER,
    );
    expect(matters(lines)).toEqual(['overdue', 'case']);
    expect(leftOut.map(({ of, why }) => `${of.matter}: ${why}`)).toEqual([
      'done: Its reason had gone: the step was done.',
      'late: The day that it warns of has passed.',
      'case: A later reminder of the same took its place.',
    ]);
  });

  it.each([
    ['assessor', 3, true],
    ['supervisor', 1, true],
    ['office', 2, true],
    ['finance', 0, true],
    ['manager', 0, true],
    ['manager', 1, false],
    ['board', 0, false],
    ['organisation', 0, false],
    ['sponsor', 2, false],
    ['applicant', 0, false],
  ])('a %s at level %d: gathered %s', (role, level, gathered) => {
    expect(isGathered(role, level)).toBe(gathered);
  });

  it('waits for the hours of the post, but not for another day', () => {
    const at = (now: string): boolean => mayGo(instant('2005-04-20T15:59:00Z'), instant(now), CALENDAR);
    expect([at('2005-04-20T15:59:01Z'), at('2005-04-20T17:30:00Z')]).toEqual([true, true]);
    expect([at('2005-04-21T07:59:00Z'), at('2005-04-21T08:00:00Z')]).toEqual([false, true]);
  });
});

interface Running {
  readonly person: string;
  readonly matter: string;
  due: readonly Rung[];
}
interface Told {
  readonly person: string;
  readonly on: LocalDay;
  readonly at: Instant;
  readonly as: 'digest' | 'singly' | 'left out';
  readonly of: Gathered;
}

/** What becomes of ladders when they and the post are looked at in these moments; the post is at work only in some. */
function play(cases: readonly Running[], looks: readonly { at: Instant; post: boolean }[]): readonly Told[] {
  const told: Told[] = [];
  let waiting: readonly (Gathered & { person: string })[] = [];
  const served = new Set<string>();
  for (const { at, post } of looks) {
    for (const each of cases) {
      const { send, skipped, waitUntil } = settle(each.due, at, CALENDAR);
      const rest = each.due.filter((rung) => rung !== send && !skipped.includes(rung));
      each.due = waitUntil ? rest.map((rung) => (rung.dueAt <= at ? { ...rung, dueAt: waitUntil } : rung)) : rest;
      if (!send) continue;
      const until = send.days <= 0 ? send.warnsOf : null;
      const { person, matter } = each;
      waiting = [...waiting, { person, matter, dated: at, due: send.warnsOf, until, level: send.level, gone: null }];
    }
    if (!post) continue;
    const on = londonDay(at);
    for (const person of new Set(waiting.map((each) => each.person))) {
      const own = waiting.filter((each) => each.person === person);
      if (!mayGo(own.at(-1)!.dated, at, CALENDAR)) continue;
      const key = `${person} ${on}`;
      const { lines, singly, leftOut } = readingOf(own, { today: on, served: served.has(key), singly: false });
      if (lines.length > 0) served.add(key);
      told.push(...lines.map((of) => ({ person, on, at, as: 'digest' as const, of })));
      told.push(...singly.map((of) => ({ person, on, at, as: 'singly' as const, of })));
      told.push(...leftOut.map(({ of }) => ({ person, on, at, as: 'left out' as const, of })));
      waiting = waiting.filter((each) => each.person !== person);
    }
  }
  return told;
}

const KINDS: readonly DeadlineKind[] = ['REPORT', 'CERTIFICATE', 'SCORES', 'REVIEW', 'REWORK', 'VISIT_REMINDER'];
const FROM = day('2005-02-01');
const someCase = fc
  .record({ kind: fc.constantFrom(...KINDS), on: fc.nat(60), person: fc.constantFrom('hart', 'iqbal', 'office') })
  .map(({ kind, on, person }) => {
    const from = addDays(FROM, on);
    const setAt = instant(`${from}T00:00:00Z`);
    return { person, ladder: ladderOf(deriveDeadline(kind, { day: from, event: 'it' }, CALENDAR), CALENDAR, setAt) };
  });
/** Every working morning at nine, and any other moments. */
const mornings = Array.from({ length: 150 }, (_each, index) => londonInstant(addDays(FROM, index), '09:00'));
const moments = fc
  .array(fc.integer({ min: 0, max: 150 * 24 * 60 - 1 }), { maxLength: 40 })
  .map((minutes) => minutes.map((each) => instant(Date.parse(`${FROM}T00:00:00Z`) + each * 60_000)));
const running = (cases: readonly { person: string; ladder: readonly Rung[] }[]): readonly Running[] =>
  cases.map(({ person, ladder }, index) => ({ person, matter: `case ${index}`, due: ladder }));

describe('F67 F78 over random ladders', () => {
  const inOrder = (looks: readonly { at: Instant; post: boolean }[]) =>
    looks.toSorted((a, b) => (a.at < b.at ? -1 : 1));

  it('nobody has two digests on a day, nothing is told twice, and no warning after its date, whatever is away when', () => {
    const looks = fc
      .tuple(moments, fc.array(fc.boolean(), { minLength: 190, maxLength: 190 }))
      .map(([more, at]) =>
        inOrder([...mornings, ...more].map((each, index) => ({ at: each, post: at[index] ?? true }))),
      );
    fc.assert(
      fc.property(fc.array(someCase, { minLength: 1, maxLength: 8 }), looks, (cases, when) => {
        const told = play(running(cases), when);
        const digests = told.filter(({ as }) => as === 'digest');
        const moments = new Map<string, Set<Instant>>();
        for (const { person, on, at } of digests)
          moments.set(`${person} ${on}`, (moments.get(`${person} ${on}`) ?? new Set()).add(at));
        for (const each of moments.values()) expect(each.size).toBe(1);
        expect(new Set(told.map(({ of }) => of)).size).toBe(told.length);
        for (const { as, of, on } of told) if (as !== 'left out' && of.until) expect(on <= of.until).toBe(true);
        for (const { at, on, as, of } of told)
          if (as !== 'left out') expect(nextWindow(at, CALENDAR) === at || londonDay(of.dated) === on).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('with the post at work none is lost: each that its ladder sends is told on the same day', () => {
    const looks = moments.map((more) => inOrder([...mornings, ...more].map((at) => ({ at, post: true }))));
    fc.assert(
      fc.property(fc.array(someCase, { minLength: 1, maxLength: 8 }), looks, (cases, when) => {
        const told = play(running(cases), when);
        expect(told.filter(({ as }) => as === 'left out')).toEqual([]);
        for (const { on, of } of told) expect(londonDay(of.dated)).toBe(on);
        const end = londonDay(mornings.at(-1)!);
        const sent = cases.flatMap(({ ladder }, index) =>
          ladder.map(({ dueAt }) => londonDay(dueAt)).flatMap((on) => (on <= end ? [`case ${index} on ${on}`] : [])),
        );
        expect(told.map(({ of, on }) => `${of.matter} on ${on}`).sort()).toEqual([...new Set(sent)].sort());
      }),
      { numRuns: 25 },
    );
  });
});
