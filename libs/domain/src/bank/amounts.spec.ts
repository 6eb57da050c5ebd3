import { readAmount, readDay } from './amounts.js';

describe('an amount in a bank’s file', () => {
  it.each([
    ['6135.85', '.', 613_585],
    ['6,135.85', '.', 613_585],
    ['£6,135.85', '.', 613_585],
    ['6.135,85', ',', 613_585],
    ['1’234’567,8', ',', 123_456_780],
    ['-86.00', '.', -8_600],
    ['\u221286.00', '.', -8_600],
    ['86.00-', '.', -8_600],
    ['(86.00)', '.', -8_600],
    ['86.00 DR', '.', -8_600],
    ['86.00CR', '.', 8_600],
    ['+86', '.', 8_600],
    ['0.00', '.', 0],
  ] as const)('F87 %s with “%s” before the pence is %d pence', (text, decimal, expected) => {
    expect(readAmount(text, decimal)).toBe(expected);
  });

  it.each([
    ['6,13', '.'],
    ['6.135,85', '.'],
    ['6,135.85', ','],
    ['86.005', '.'],
    ['86.', '.'],
    ['1.2.3', '.'],
    ['(86.00', '.'],
    ['-86.00 DR', '.'],
    ['', '.'],
    ['abc', '.'],
    ['1e3', '.'],
  ] as const)('F87 %s with “%s” before the pence is no amount', (text, decimal) => {
    expect(readAmount(text, decimal)).toBeUndefined();
  });
});

describe('a day in a bank’s file', () => {
  it.each([
    ['09/03/2005', 'day month year', '2005-03-09'],
    ['9 Mar 2005', 'day month year', '2005-03-09'],
    ['9.3.05', 'day month year', '2005-03-09'],
    ['09-MARCH-2005', 'day month year', '2005-03-09'],
    ['03/09/2005', 'month day year', '2005-03-09'],
    ['2005-03-09', 'year month day', '2005-03-09'],
    ['20050309', 'year month day', '2005-03-09'],
    ['2005-03-09T10:15:00', 'year month day', '2005-03-09'],
    ['09/03/2005 23:59', 'day month year', '2005-03-09'],
  ] as const)('F87 %s in the order %s is %s', (text, order, expected) => {
    expect(readDay(text, order)).toBe(expected);
  });

  it.each([
    ['31/02/2005', 'day month year'],
    ['13/13/2005', 'day month year'],
    ['2005-03-09', 'day month year'],
    ['09/03', 'day month year'],
    ['', 'day month year'],
  ] as const)('F87 %s in the order %s is no day', (text, order) => {
    expect(readDay(text, order)).toBeUndefined();
  });
});
