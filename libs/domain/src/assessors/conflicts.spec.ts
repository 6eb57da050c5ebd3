import fc from 'fast-check';
import { day, instant, type LocalDay } from '#domain/calendar/dates';
import { hindrances } from '#domain/assessors/conflicts';

const NOW = instant('2005-03-09T10:00:00Z');
const able = { status: 'active', supervisory: true, trainedOn: day('2004-02-13'), employer: null };
const free = { organisation: 'Tarn & Fell', legalName: 'Tarn and Fell Ltd', helpedOn: [], advisedOn: [] };
const days = (...texts: readonly string[]): readonly LocalDay[] => texts.map(day);

describe('Who may take a case', () => {
  it('is whoever is active, trained, and has nothing to do with the organisation', () => {
    expect(hindrances(able, 'assessor', free, NOW)).toEqual([]);
    expect(hindrances(able, 'supervisor', free, NOW)).toEqual([]);
  });

  it.each(['candidate', 'trained', 'board approved', 'suspended', 'lapsed'])(
    'is nobody whose appointment is %s',
    (status) => {
      expect(hindrances({ ...able, status }, 'assessor', free, NOW)).toEqual([
        `their appointment is not active (${status})`,
      ]);
    },
  );

  it('supervises only with the supervisory appointment', () => {
    const plain = { ...able, supervisory: false };
    expect(hindrances(plain, 'assessor', free, NOW)).toEqual([]);
    expect(hindrances(plain, 'supervisor', free, NOW)).toEqual(['they are no supervisory assessor']);
  });

  it.each(['tarn & fell', ' Tarn  & Fell ', 'TARN AND FELL LTD'])('is not employed by it, written %p', (employer) => {
    expect(hindrances({ ...able, employer }, 'assessor', free, NOW)).toEqual(['they are employed by Tarn & Fell']);
  });

  it.each([
    ['2003-03-08', '2005-03-09T10:00:00Z', 0],
    ['2003-03-09', '2005-03-09T10:00:00Z', 1],
    // 23:30 UTC in summer is the next day in London.
    ['2003-07-01', '2005-06-30T23:30:00Z', 1],
    ['2003-06-30', '2005-06-30T23:30:00Z', 0],
    ['2002-03-01', '2004-02-29T10:00:00Z', 1],
    ['2002-02-28', '2004-02-29T10:00:00Z', 0],
  ])('looks back two years: advice on %s counts at %s: %i', (advised, now, count) => {
    expect(hindrances(able, 'assessor', { ...free, advisedOn: days(advised) }, instant(now))).toHaveLength(count);
  });

  it('has not helped this very case, however long ago', () => {
    expect(hindrances(able, 'supervisor', { ...free, helpedOn: days('1999-01-01', '1999-02-01') }, NOW)).toEqual([
      'they helped with the in-house review of this case (last on 1999-02-01)',
    ]);
  });

  it('hears every reason: each hindrance adds one, whatever the others', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
        (bad) => {
          const [suspended, untrained, plain, employed, helped, advised] = bad;
          const who = {
            status: suspended ? 'suspended' : 'active',
            trainedOn: untrained ? null : able.trainedOn,
            supervisory: !plain,
            employer: employed ? free.organisation : null,
          };
          const facts = {
            ...free,
            helpedOn: days(...(helped ? ['2005-01-01'] : [])),
            advisedOn: days(...(advised ? ['2005-01-01'] : [])),
          };
          expect(hindrances(who, 'supervisor', facts, NOW)).toHaveLength(bad.filter(Boolean).length);
        },
      ),
    );
  });
});
