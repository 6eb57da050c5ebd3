// Bank holidays of England and Wales, 2003 to 2030: the first version of the calendar, which the office then edits
// (docs/process.md, Deadlines). Good Friday and Christmas Day by common law, the others by the Banking and Financial
// Dealings Act 1971, schedule 1, with the days moved or added by royal proclamation, as listed at
// https://www.gov.uk/bank-holidays and its earlier editions. From 2028 on: as the Act has them, before any proclamation.
// A holiday on a weekend stands with its substitute day, which is the bank holiday.
import { day, type LocalDay } from './dates.js';

export const HOLIDAYS_SOURCE =
  'Banking and Financial Dealings Act 1971 and royal proclamations, as listed at https://www.gov.uk/bank-holidays';

const TITLES = [
  { title: 'New Year’s Day', on: '01-01' },
  { title: 'Good Friday' },
  { title: 'Easter Monday' },
  { title: 'Early May bank holiday' },
  { title: 'Spring bank holiday' },
  { title: 'Summer bank holiday' },
  { title: 'Christmas Day', on: '12-25' },
  { title: 'Boxing Day', on: '12-26' },
];

// Moved by proclamation: early May 2020 to the 75th anniversary of VE Day, spring 2012 and 2022 next to the jubilees.
const YEARS = `
      New    Good   Easter Early  Spring Summer Christ Boxing
      Year   Friday Monday May    b.h.   b.h.   mas    Day
2003  01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26
2004  01-01  04-09  04-12  05-03  05-31  08-30  12-27  12-28
2005  01-03  03-25  03-28  05-02  05-30  08-29  12-27  12-26
2006  01-02  04-14  04-17  05-01  05-29  08-28  12-25  12-26
2007  01-01  04-06  04-09  05-07  05-28  08-27  12-25  12-26
2008  01-01  03-21  03-24  05-05  05-26  08-25  12-25  12-26
2009  01-01  04-10  04-13  05-04  05-25  08-31  12-25  12-28
2010  01-01  04-02  04-05  05-03  05-31  08-30  12-27  12-28
2011  01-03  04-22  04-25  05-02  05-30  08-29  12-27  12-26
2012  01-02  04-06  04-09  05-07  06-04  08-27  12-25  12-26
2013  01-01  03-29  04-01  05-06  05-27  08-26  12-25  12-26
2014  01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26
2015  01-01  04-03  04-06  05-04  05-25  08-31  12-25  12-28
2016  01-01  03-25  03-28  05-02  05-30  08-29  12-27  12-26
2017  01-02  04-14  04-17  05-01  05-29  08-28  12-25  12-26
2018  01-01  03-30  04-02  05-07  05-28  08-27  12-25  12-26
2019  01-01  04-19  04-22  05-06  05-27  08-26  12-25  12-26
2020  01-01  04-10  04-13  05-08  05-25  08-31  12-25  12-28
2021  01-01  04-02  04-05  05-03  05-31  08-30  12-27  12-28
2022  01-03  04-15  04-18  05-02  06-02  08-29  12-27  12-26
2023  01-02  04-07  04-10  05-01  05-29  08-28  12-25  12-26
2024  01-01  03-29  04-01  05-06  05-27  08-26  12-25  12-26
2025  01-01  04-18  04-21  05-05  05-26  08-25  12-25  12-26
2026  01-01  04-03  04-06  05-04  05-25  08-31  12-25  12-28
2027  01-01  03-26  03-29  05-03  05-31  08-30  12-27  12-28
2028  01-03  04-14  04-17  05-01  05-29  08-28  12-25  12-26
2029  01-01  03-30  04-02  05-07  05-28  08-27  12-25  12-26
2030  01-01  04-19  04-22  05-06  05-27  08-26  12-25  12-26
`;

/** Single days by proclamation. */
const ONCE: readonly (readonly [string, string])[] = [
  ['2011-04-29', 'Wedding of Prince William and Catherine Middleton'],
  ['2012-06-05', 'Diamond Jubilee of Queen Elizabeth II'],
  ['2022-06-03', 'Platinum Jubilee of Queen Elizabeth II'],
  ['2022-09-19', 'State funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Coronation of King Charles III'],
];

function ofYear(line: string): readonly (readonly [LocalDay, string])[] {
  const [year, ...days] = line.trim().split(/ +/);
  return TITLES.map(({ title, on }, index) => {
    const found = days[index] ?? '';
    const isSubstitute = on !== undefined && on !== found;
    return [day(`${year ?? ''}-${found}`), isSubstitute ? `${title}, substitute day` : title];
  });
}

/** In order of the days. */
export const ENGLAND_WALES_HOLIDAYS: readonly (readonly [LocalDay, string])[] = [
  ...YEARS.split('\n')
    .filter((line) => /^\d{4} /.test(line))
    .flatMap(ofYear),
  ...ONCE.map(([on, title]) => [day(on), title] as const),
].sort(([one], [other]) => (one < other ? -1 : 1));
