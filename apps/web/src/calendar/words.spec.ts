import { describe, expect, it } from '@jest/globals';
import { rungText } from './words.js';

describe('a place in a ladder, in words', () => {
  it.each([
    ['-14', '14 days before'],
    ['-1', '1 day before'],
    ['0', 'on the day'],
    ['+3', '3 days after'],
    ['day 28', 'day 28'],
    ['digest 2005-04-26', 'digest 2005-04-26'],
  ])('%s is %s', (name, words) => {
    expect(rungText(name)).toBe(words);
  });
});
