import { rungWords } from './rung-words.js';

it.each([
  ['-14', '14 days before'],
  ['-1', '1 day before'],
  ['0', 'on the day'],
  ['+0', 'on the day'],
  ['+3', '3 days after'],
  ['day 28', 'on day 28'],
  ['digest 2005-11-07', 'in the daily digest'],
])('F97 says of the rung %s: %s', (rung, words) => expect(rungWords(rung)).toBe(words));
