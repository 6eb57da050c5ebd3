import { describe, expect, it } from '@jest/globals';
import { figure, sumText } from './figures.js';
import { usualSpans } from './periods.js';

describe('periods that people ask for', () => {
  const of = (today: string, name: string) => usualSpans(today).find((each) => each.name === name);

  it.each([
    ['2005-01-10', 'Last month', '2004-12-01', '2004-12-31'],
    ['2005-01-10', 'Last quarter', '2004-10-01', '2004-12-31'],
    ['2005-05-20', 'Last quarter', '2005-01-01', '2005-03-31'],
    ['2004-02-29', 'This month', '2004-02-01', '2004-02-29'],
    ['2005-12-31', 'This quarter', '2005-10-01', '2005-12-31'],
    ['2005-12-31', 'This year', '2005-01-01', '2005-12-31'],
  ])('on %s %s is %s to %s', (today, name, from, to) => {
    expect(of(today, name)).toMatchObject({ from, to });
  });
});

describe('figures of the books', () => {
  const money = (amount: string) => ({ amount, currency: 'GBP' }) as const;

  it('say nothing with a dash, and less than nothing with its minus in front', () => {
    expect([figure(null), figure(money('0.00')), figure(money('-1234.50'))]).toEqual(['–', '–', '−£1,234.50']);
    expect(sumText(money('0.00'))).toBe('£0.00');
  });
});
