import { describe, expect, it } from '@jest/globals';
import { dayFrom, longDayText, shortDayText } from './days.js';

/** A Wednesday. */
const TODAY = '2005-03-09';

describe('a date as people type it', () => {
  it.each([
    ['2005-03-09', '2005-03-09'],
    ['9/3/2005', '2005-03-09'],
    ['09.03.05', '2005-03-09'],
    ['9-3-98', '1998-03-09'],
    ['9/3', '2005-03-09'],
    ['9 mar 2005', '2005-03-09'],
    ['9 March', '2005-03-09'],
    ['9mar05', '2005-03-09'],
    ['Wednesday 9 March 2005', '2005-03-09'],
    ['1st April 2005', '2005-04-01'],
    ['27 Sept 2005', '2005-09-27'],
    ['29/2/2004', '2004-02-29'],
    [' Today ', '2005-03-09'],
    ['tomorrow', '2005-03-10'],
    ['+42', '2005-04-20'],
    ['-9', '2005-02-28'],
    ['fri', '2005-03-11'],
    ['Wednesday', '2005-03-16'],
  ])('%s means %s', (typed, day) => {
    expect(dayFrom(typed, TODAY)).toBe(day);
  });

  it.each(['', 'soon', '31/4/2005', '29 feb 2005', '2005-13-01', '9 foo 2005', '99/99', '0/1/2005'])(
    '%s means none',
    (typed) => {
      expect(dayFrom(typed, TODAY)).toBeUndefined();
    },
  );

  it('is written back the same way, whatever the clock of the machine', () => {
    expect(longDayText(TODAY)).toBe('Wednesday 9 March 2005');
    expect(dayFrom(shortDayText('2005-09-27'), TODAY)).toBe('2005-09-27');
  });
});
