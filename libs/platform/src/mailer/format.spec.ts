import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { Pence } from '#domain/money/pence';
import { daysAway, listed, longDay, plainDayAt, pounds } from './format.js';

it('writes days as the office does, by London’s calendar', () => {
  expect(longDay('2005-04-20' as LocalDay)).toBe('Wednesday 20 April 2005');
  expect(plainDayAt('2005-04-20T22:59:59.999Z' as Instant)).toBe('20 April 2005');
  expect(plainDayAt('2005-04-20T23:00:00.000Z' as Instant)).toBe('21 April 2005');
});

it.each([
  [613585, '£6,135.85'],
  [5, '£0.05'],
  [100, '£1.00'],
  [-123456789, '−£1,234,567.89'],
])('writes %i pence as %s', (amount, words) => {
  expect(pounds(amount as Pence)).toBe(words);
});

it('says how far away a day is', () => {
  expect([14, 1, 0, -1, -3].map(daysAway)).toEqual(['in 14 days', 'tomorrow', 'today', 'yesterday', '3 days ago']);
});

it('lists things in words', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
