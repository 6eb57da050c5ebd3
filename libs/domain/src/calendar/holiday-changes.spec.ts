import type { LocalDay } from './dates.js';
import { changed, changeInWords, refuseChange, type HolidayChange } from './holiday-changes.js';

const on = (day: string): LocalDay => day as LocalDay;
const calendar = { version: 4, holidays: new Map([[on('2005-05-02'), 'Early May bank holiday']]) };

describe('a change of a bank holiday', () => {
  it.each<[string, HolidayChange, string]>([
    ['added twice', { kind: 'add', day: on('2005-05-02'), title: 'May Day' }, '/day'],
    ['on a weekend', { kind: 'add', day: on('2005-05-07'), title: 'VE Day' }, '/day'],
    ['before the calendar begins', { kind: 'add', day: on('2002-06-03'), title: 'Golden Jubilee' }, '/day'],
    ['that is none', { kind: 'remove', day: on('2005-05-03') }, '/day'],
    ['moved from where none is', { kind: 'move', day: on('2005-05-03'), to: on('2005-05-09') }, '/day'],
    ['moved to a Sunday', { kind: 'move', day: on('2005-05-02'), to: on('2005-05-08') }, '/to'],
    ['moved to itself', { kind: 'move', day: on('2005-05-02'), to: on('2005-05-02') }, '/to'],
  ])('F38 is refused beside its field: %s', (_words, change, pointer) => {
    expect(refuseChange(change, calendar)).toMatchObject({ faults: [{ pointer }] });
  });

  it('makes the next version and says itself in words', () => {
    const move: HolidayChange = { kind: 'move', day: on('2005-05-02'), to: on('2005-05-09') };
    expect(refuseChange(move, calendar)).toBeUndefined();
    expect(changed(move, calendar)).toEqual({
      version: 5,
      holidays: new Map([['2005-05-09', 'Early May bank holiday']]),
    });
    expect(changeInWords(move, 'Early May bank holiday')).toBe(
      'Early May bank holiday moved from Monday 2 May 2005 to Monday 9 May 2005',
    );
    expect(changeInWords({ kind: 'remove', day: on('2005-05-02') }, 'Early May bank holiday')).toBe(
      'Early May bank holiday removed: Monday 2 May 2005 is a working day',
    );
  });
});
