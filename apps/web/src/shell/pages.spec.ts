import { describe, expect, it } from '@jest/globals';
import { PAGES } from './pages.js';

describe('the pages that are known by a key', () => {
  it('have each a key of their own', () => {
    const keys = PAGES.map(({ key }): string => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
