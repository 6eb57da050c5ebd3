import fc from 'fast-check';
import { ENOUGH, moderationOf, type Differing } from '#domain/scoring/moderation';

const lower = (points: number): Differing => ({ theirs: 8, alternative: 8 - points, available: 10 });

describe('F50 how assessors and their supervisors judge', () => {
  it('says how many cases came back, and by how much alternatives differ, exactly', () => {
    const differing = [lower(1), lower(2), lower(3), lower(-1), lower(0)];
    expect(moderationOf({ cases: 6, returned: 2, alternatives: 7, differing })).toEqual({
      ...{ cases: 6, overturned: '33.3', alternatives: 7, difference: '+10.0' },
    });
    expect(moderationOf({ cases: 5, returned: 0, alternatives: 5, differing: differing.map(() => lower(-1)) })).toEqual(
      {
        ...{ cases: 5, overturned: '0.0', alternatives: 5, difference: '-10.0' },
      },
    );
  });

  it('withholds a difference of a few alternatives, also where there are cases enough', () => {
    const few = moderationOf({ cases: 9, returned: 1, alternatives: 4, differing: [lower(4)] });
    expect(few).toMatchObject({ cases: 9, alternatives: 4, difference: null });
  });

  it('says nothing at all of anybody with a few cases', () => {
    fc.assert(
      fc.property(fc.nat({ max: ENOUGH - 1 }), fc.nat({ max: 40 }), (cases, alternatives) => {
        const differing = Array.from({ length: alternatives }, () => lower(3));
        expect(Object.values(moderationOf({ cases, returned: cases, alternatives, differing }))).toEqual([
          ...[null, null, null, null],
        ]);
      }),
    );
  });
});
