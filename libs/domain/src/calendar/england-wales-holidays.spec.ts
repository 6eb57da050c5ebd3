import Holidays from 'date-holidays';
import { day, weekday } from '#domain/calendar/dates';
import { ENGLAND_WALES_HOLIDAYS } from '#domain/calendar/england-wales-holidays';

const LISTED = new Map<string, string>(ENGLAND_WALES_HOLIDAYS);
const years = Array.from({ length: 28 }, (_, index) => 2003 + index);

describe('Bank holidays of England and Wales', () => {
  it.each([
    ['2004-12-27', 'Christmas Day, substitute day'],
    ['2004-12-28', 'Boxing Day, substitute day'],
    ['2005-12-26', 'Boxing Day'],
    ['2005-12-27', 'Christmas Day, substitute day'],
    ['2010-12-27', 'Christmas Day, substitute day'],
    ['2010-12-28', 'Boxing Day, substitute day'],
    ['2011-01-03', 'New Year’s Day, substitute day'],
    ['2011-04-29', 'Wedding of Prince William and Catherine Middleton'],
    ['2012-06-04', 'Spring bank holiday'],
    ['2012-06-05', 'Diamond Jubilee of Queen Elizabeth II'],
    ['2015-12-28', 'Boxing Day, substitute day'],
    ['2016-12-27', 'Christmas Day, substitute day'],
    ['2017-01-02', 'New Year’s Day, substitute day'],
    ['2020-05-08', 'Early May bank holiday'],
    ['2020-12-28', 'Boxing Day, substitute day'],
    ['2021-12-27', 'Christmas Day, substitute day'],
    ['2021-12-28', 'Boxing Day, substitute day'],
    ['2022-01-03', 'New Year’s Day, substitute day'],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee of Queen Elizabeth II'],
    ['2022-09-19', 'State funeral of Queen Elizabeth II'],
    ['2022-12-27', 'Christmas Day, substitute day'],
    ['2023-01-02', 'New Year’s Day, substitute day'],
    ['2023-05-08', 'Coronation of King Charles III'],
    ['2026-12-28', 'Boxing Day, substitute day'],
    ['2027-12-27', 'Christmas Day, substitute day'],
    ['2027-12-28', 'Boxing Day, substitute day'],
    ['2028-01-03', 'New Year’s Day, substitute day'],
  ])('%s: %s', (on, title) => {
    expect(LISTED.get(on)).toBe(title);
  });

  it.each(['2012-05-28', '2020-05-04', '2022-05-30'])('%s was moved away', (on) => {
    expect(LISTED.has(on)).toBe(false);
  });

  it('are eight a year, more only by proclamation, each on a weekday and once, in order', () => {
    const extra: Readonly<Record<number, number>> = { 2011: 1, 2012: 1, 2022: 2, 2023: 1 };
    for (const year of years) {
      const count = [...LISTED.keys()].filter((each) => each.startsWith(`${year}-`)).length;
      expect([year, count]).toEqual([year, 8 + (extra[year] ?? 0)]);
    }
    const days = ENGLAND_WALES_HOLIDAYS.map(([on]) => on);
    expect(days.every((each) => weekday(each) < 6)).toBe(true);
    expect(days).toEqual([...new Set(days)].toSorted());
  });

  it('agree with an independent reckoning, but for three days that it has wrong', () => {
    const reckoning = new Holidays('GB', 'ENG');
    const reckoned = years.flatMap((year) => reckoning.getHolidays(year)).filter(({ type }) => type === 'public');
    const onWeekdays = new Set(reckoned.map(({ date }) => date.slice(0, 10)).filter((each) => weekday(day(each)) < 6));
    const differing = [...onWeekdays].filter((each) => !LISTED.has(each));
    const lacking = [...LISTED.keys()].filter((each) => !onWeekdays.has(each));
    expect({ differing, lacking }).toEqual({ differing: ['2012-05-28'], lacking: ['2011-04-29', '2012-06-04'] });
  });
});
