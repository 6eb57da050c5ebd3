import { describe, expect, it } from '@jest/globals';
import { chosen, reconcile, sameScores, type Typed } from './reconcile.js';

const scores = (points: Readonly<Record<string, number>>): readonly Typed[] =>
  Object.entries(points).map(([criterion, each]) => ({ criterion, points: each }));

const BASE = scores({ '1.1': 5, '1.2': 6, '1.3': 7 });

describe('F45 what was typed while the connection was away, and what was saved meanwhile', () => {
  it('keeps each change where only one of the two made it', () => {
    const { agreed, conflicts } = reconcile(
      BASE,
      scores({ '1.1': 9, '1.2': 6, '1.3': 7, '2.1': 4 }),
      scores({ '1.1': 5, '1.2': 8, '1.3': 7, '3.1': 2 }),
    );
    expect(conflicts).toEqual([]);
    expect(sameScores(agreed, scores({ '1.1': 9, '1.2': 8, '1.3': 7, '2.1': 4, '3.1': 2 }))).toBe(true);
  });

  it('lists what both changed otherwise, and takes neither by itself', () => {
    const { agreed, conflicts } = reconcile(
      BASE,
      scores({ '1.1': 9, '1.2': 6, '1.3': 7 }),
      scores({ '1.1': 2, '1.3': 7 }),
    );
    expect(conflicts).toEqual([
      { criterion: '1.1', mine: { criterion: '1.1', points: 9 }, theirs: { criterion: '1.1', points: 2 } },
    ]);
    expect(agreed).toEqual([{ criterion: '1.3', points: 7 }]);
  });

  it('is no conflict where both say the same now', () => {
    expect(reconcile(BASE, scores({ '1.1': 9 }), scores({ '1.1': 9 })).conflicts).toEqual([]);
  });

  it('takes another comment, and emptying, for a change as well', () => {
    const said: readonly Typed[] = [{ criterion: '1.1', points: 5, comment: 'seen' }];
    const emptied = reconcile(BASE, scores({ '1.2': 6, '1.3': 7 }), [...said, ...BASE.slice(1)]);
    expect(emptied.conflicts).toEqual([{ criterion: '1.1', mine: undefined, theirs: said[0] }]);
  });

  it.each([
    ['mine', 9],
    ['theirs', 2],
  ] as const)('is whole once a person has chosen: %s', (choice, points) => {
    const found = reconcile(BASE, scores({ '1.1': 9, '1.2': 6 }), scores({ '1.1': 2, '1.2': 6 }));
    expect(sameScores(chosen(found, { '1.1': choice }), scores({ '1.1': points, '1.2': 6 }))).toBe(true);
  });
});
