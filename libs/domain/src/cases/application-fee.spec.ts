import { pence } from '../money/pence.js';
import { differs, feeToPin } from './application-fee.js';

const [OLD, NEW] = [pence(500_000), pence(550_000)];

describe('the fee of an accepted application', () => {
  it.each([
    ['honours what was accepted', OLD, NEW, 'accepted', OLD],
    ['takes the catalogue’s where the office says so', OLD, NEW, 'catalogue', NEW],
    ['is the catalogue’s where nobody has accepted one', null, NEW, 'accepted', NEW],
    ['is none where neither says one', null, null, 'accepted', null],
  ] as const)('F7 %s', (_words, accepted, catalogue, choice, fee) => {
    expect(feeToPin({ accepted, catalogue }, choice)).toBe(fee);
  });

  it('F7 differs only where both say something', () => {
    expect([
      differs({ accepted: OLD, catalogue: NEW }),
      differs({ accepted: OLD, catalogue: OLD }),
      differs({ accepted: null, catalogue: NEW }),
    ]).toEqual([true, false, false]);
  });
});
