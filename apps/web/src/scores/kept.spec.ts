import { describe, expect, it } from '@jest/globals';
import { Keeper, keyOf, type Storage } from './kept.js';

class Shelf implements Storage {
  readonly things = new Map<string, string>();
  getItem(key: string): string | null {
    return this.things.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.things.set(key, value);
  }
  removeItem(key: string): void {
    this.things.delete(key);
  }
}

const BASE = [{ criterion: '1.1', points: 5 }];
const TYPED = [{ criterion: '1.1', points: 9, comment: 'seen' }];

describe('F45 what is typed into a score sheet', () => {
  it('stays in the browser with what it began from, until it is saved', () => {
    const keeper = new Keeper(keyOf('account', 'A-2005-0001', 1, 'assessor'), new Shelf());
    expect(keeper.read()).toBeUndefined();
    keeper.keep(BASE, TYPED);
    expect(keeper.read()).toMatchObject({ base: BASE, typed: TYPED });
    keeper.settle(TYPED);
    expect(keeper.read()).toBeUndefined();
  });

  it('is not kept when it says what the sheet says', () => {
    const shelf = new Shelf();
    const keeper = new Keeper('key', shelf);
    keeper.keep(BASE, TYPED);
    keeper.keep(BASE, [{ criterion: '1.1', points: 5, comment: '' }]);
    expect(shelf.things.size).toBe(0);
  });

  it('goes on being kept where it was typed while the rest was on its way', () => {
    const keeper = new Keeper('key', new Shelf());
    const later = [...TYPED, { criterion: '1.2', points: 3 }];
    keeper.keep(BASE, later);
    keeper.settle(TYPED);
    expect(keeper.read()).toMatchObject({ base: TYPED, typed: later });
  });

  it('belongs to one account, case and sheet', () => {
    const shelf = new Shelf();
    new Keeper(keyOf('one', 'A-2005-0001', 1, 'assessor'), shelf).keep(BASE, TYPED);
    for (const other of [
      keyOf('two', 'A-2005-0001', 1, 'assessor'),
      keyOf('one', 'A-2005-0002', 1, 'assessor'),
      keyOf('one', 'A-2005-0001', 1, 'self'),
    ])
      expect(new Keeper(other, shelf).read()).toBeUndefined();
  });

  it('does without, in a browser that keeps nothing', () => {
    const full: Storage = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    const keeper = new Keeper('key', full);
    expect(keeper.keep(BASE, TYPED)).toBe(false);
    expect(keeper.read()).toBeUndefined();
  });
});
