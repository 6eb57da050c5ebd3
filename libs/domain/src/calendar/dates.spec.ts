import {
  addDays,
  day,
  daysBetween,
  endOfDay,
  londonDay,
  londonInstant,
  instant,
  parseDay,
} from '#domain/calendar/dates';

describe('London days', () => {
  it('end an hour earlier in UTC while summer time holds', () => {
    expect(endOfDay(day('2005-04-20'))).toBe('2005-04-20T22:59:59.999Z');
    expect(endOfDay(day('2005-11-01'))).toBe('2005-11-01T23:59:59.999Z');
  });

  it('begin at midnight London time, not UTC', () => {
    expect(londonInstant(day('2005-07-01'))).toBe('2005-06-30T23:00:00.000Z');
    expect(londonDay(instant('2005-06-30T23:00:00Z'))).toBe('2005-07-01');
  });

  it('count over leap days and month ends', () => {
    expect(addDays(day('2004-02-28'), 2)).toBe('2004-03-01');
    expect(daysBetween(day('2005-03-09'), day('2005-04-20'))).toBe(42);
  });

  it.each(['2005-02-29', '2005-13-01', '05-01-01', '', '2005-1-1', '2005-01-01T00:00'])('refuse %p', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
