// Bank holidays of England and Wales that fall on a working day, 2003 to 2030, substitute days included (docs/process.md, Deadlines).
// Source: Banking and Financial Dealings Act 1971 with the royal proclamations of 2011, 2012, 2020, 2022 and 2023, as published at
// gov.uk/bank-holidays. The first version of the calendar; the office edits its own copy, and each change makes a new version.
import { day, type LocalDay } from './dates.js';

export const HOLIDAYS_SOURCE =
  'Banking and Financial Dealings Act 1971 and royal proclamations, as published at gov.uk/bank-holidays';

const YEARS: Readonly<Record<number, string>> = {
  2003: `
    01-01 New Year’s Day
    04-18 Good Friday
    04-21 Easter Monday
    05-05 Early May bank holiday
    05-26 Spring bank holiday
    08-25 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2004: `
    01-01 New Year’s Day
    04-09 Good Friday
    04-12 Easter Monday
    05-03 Early May bank holiday
    05-31 Spring bank holiday
    08-30 Summer bank holiday
    12-27 Christmas Day (substitute day)
    12-28 Boxing Day (substitute day)`,
  2005: `
    01-03 New Year’s Day (substitute day)
    03-25 Good Friday
    03-28 Easter Monday
    05-02 Early May bank holiday
    05-30 Spring bank holiday
    08-29 Summer bank holiday
    12-26 Boxing Day
    12-27 Christmas Day (substitute day)`,
  2006: `
    01-02 New Year’s Day (substitute day)
    04-14 Good Friday
    04-17 Easter Monday
    05-01 Early May bank holiday
    05-29 Spring bank holiday
    08-28 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2007: `
    01-01 New Year’s Day
    04-06 Good Friday
    04-09 Easter Monday
    05-07 Early May bank holiday
    05-28 Spring bank holiday
    08-27 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2008: `
    01-01 New Year’s Day
    03-21 Good Friday
    03-24 Easter Monday
    05-05 Early May bank holiday
    05-26 Spring bank holiday
    08-25 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2009: `
    01-01 New Year’s Day
    04-10 Good Friday
    04-13 Easter Monday
    05-04 Early May bank holiday
    05-25 Spring bank holiday
    08-31 Summer bank holiday
    12-25 Christmas Day
    12-28 Boxing Day (substitute day)`,
  2010: `
    01-01 New Year’s Day
    04-02 Good Friday
    04-05 Easter Monday
    05-03 Early May bank holiday
    05-31 Spring bank holiday
    08-30 Summer bank holiday
    12-27 Christmas Day (substitute day)
    12-28 Boxing Day (substitute day)`,
  2011: `
    01-03 New Year’s Day (substitute day)
    04-22 Good Friday
    04-25 Easter Monday
    04-29 Wedding of Prince William and Catherine Middleton
    05-02 Early May bank holiday
    05-30 Spring bank holiday
    08-29 Summer bank holiday
    12-26 Boxing Day
    12-27 Christmas Day (substitute day)`,
  2012: `
    01-02 New Year’s Day (substitute day)
    04-06 Good Friday
    04-09 Easter Monday
    05-07 Early May bank holiday
    06-04 Spring bank holiday
    06-05 Queen’s Diamond Jubilee
    08-27 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2013: `
    01-01 New Year’s Day
    03-29 Good Friday
    04-01 Easter Monday
    05-06 Early May bank holiday
    05-27 Spring bank holiday
    08-26 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2014: `
    01-01 New Year’s Day
    04-18 Good Friday
    04-21 Easter Monday
    05-05 Early May bank holiday
    05-26 Spring bank holiday
    08-25 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2015: `
    01-01 New Year’s Day
    04-03 Good Friday
    04-06 Easter Monday
    05-04 Early May bank holiday
    05-25 Spring bank holiday
    08-31 Summer bank holiday
    12-25 Christmas Day
    12-28 Boxing Day (substitute day)`,
  2016: `
    01-01 New Year’s Day
    03-25 Good Friday
    03-28 Easter Monday
    05-02 Early May bank holiday
    05-30 Spring bank holiday
    08-29 Summer bank holiday
    12-26 Boxing Day
    12-27 Christmas Day (substitute day)`,
  2017: `
    01-02 New Year’s Day (substitute day)
    04-14 Good Friday
    04-17 Easter Monday
    05-01 Early May bank holiday
    05-29 Spring bank holiday
    08-28 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2018: `
    01-01 New Year’s Day
    03-30 Good Friday
    04-02 Easter Monday
    05-07 Early May bank holiday
    05-28 Spring bank holiday
    08-27 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2019: `
    01-01 New Year’s Day
    04-19 Good Friday
    04-22 Easter Monday
    05-06 Early May bank holiday
    05-27 Spring bank holiday
    08-26 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2020: `
    01-01 New Year’s Day
    04-10 Good Friday
    04-13 Easter Monday
    05-08 Early May bank holiday (VE day)
    05-25 Spring bank holiday
    08-31 Summer bank holiday
    12-25 Christmas Day
    12-28 Boxing Day (substitute day)`,
  2021: `
    01-01 New Year’s Day
    04-02 Good Friday
    04-05 Easter Monday
    05-03 Early May bank holiday
    05-31 Spring bank holiday
    08-30 Summer bank holiday
    12-27 Christmas Day (substitute day)
    12-28 Boxing Day (substitute day)`,
  2022: `
    01-03 New Year’s Day (substitute day)
    04-15 Good Friday
    04-18 Easter Monday
    05-02 Early May bank holiday
    06-02 Spring bank holiday
    06-03 Queen’s Platinum Jubilee
    08-29 Summer bank holiday
    09-19 State funeral of Queen Elizabeth II
    12-26 Boxing Day
    12-27 Christmas Day (substitute day)`,
  2023: `
    01-02 New Year’s Day (substitute day)
    04-07 Good Friday
    04-10 Easter Monday
    05-01 Early May bank holiday
    05-08 Coronation of King Charles III
    05-29 Spring bank holiday
    08-28 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2024: `
    01-01 New Year’s Day
    03-29 Good Friday
    04-01 Easter Monday
    05-06 Early May bank holiday
    05-27 Spring bank holiday
    08-26 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2025: `
    01-01 New Year’s Day
    04-18 Good Friday
    04-21 Easter Monday
    05-05 Early May bank holiday
    05-26 Spring bank holiday
    08-25 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2026: `
    01-01 New Year’s Day
    04-03 Good Friday
    04-06 Easter Monday
    05-04 Early May bank holiday
    05-25 Spring bank holiday
    08-31 Summer bank holiday
    12-25 Christmas Day
    12-28 Boxing Day (substitute day)`,
  2027: `
    01-01 New Year’s Day
    03-26 Good Friday
    03-29 Easter Monday
    05-03 Early May bank holiday
    05-31 Spring bank holiday
    08-30 Summer bank holiday
    12-27 Christmas Day (substitute day)
    12-28 Boxing Day (substitute day)`,
  2028: `
    01-03 New Year’s Day (substitute day)
    04-14 Good Friday
    04-17 Easter Monday
    05-01 Early May bank holiday
    05-29 Spring bank holiday
    08-28 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2029: `
    01-01 New Year’s Day
    03-30 Good Friday
    04-02 Easter Monday
    05-07 Early May bank holiday
    05-28 Spring bank holiday
    08-27 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
  2030: `
    01-01 New Year’s Day
    04-19 Good Friday
    04-22 Easter Monday
    05-06 Early May bank holiday
    05-27 Spring bank holiday
    08-26 Summer bank holiday
    12-25 Christmas Day
    12-26 Boxing Day`,
};

/** Each `MM-DD Title` of each year. */
export const ENGLAND_WALES_HOLIDAYS: ReadonlyMap<LocalDay, string> = new Map(
  Object.entries(YEARS).flatMap(([year, rows]) =>
    rows
      .trim()
      .split('\n')
      .map((row): [LocalDay, string] => {
        const [date = '', ...title] = row.trim().split(' ');
        return [day(`${year}-${date}`), title.join(' ')];
      }),
  ),
);
