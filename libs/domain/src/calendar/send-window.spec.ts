import fc from 'fast-check';
import { day, instant, londonDay, londonInstant, millis } from '#domain/calendar/dates';
import { ENGLAND_WALES_HOLIDAYS } from '#domain/calendar/england-wales-holidays';
import { lastWindow, nextWindow } from '#domain/calendar/send-window';
import { isWorkingDay } from '#domain/calendar/working-days';

const CALENDAR = { version: 1, holidays: new Map(ENGLAND_WALES_HOLIDAYS) };

describe('F70 The window in which mails go out', () => {
  it.each([
    ['in summer time, before nine', '2005-07-01T07:59:59.999Z', '2005-07-01T08:00:00.000Z'],
    ['in summer time, at nine', '2005-07-01T08:00:00.000Z', '2005-07-01T08:00:00.000Z'],
    ['in winter, before nine', '2005-11-01T08:30:00.000Z', '2005-11-01T09:00:00.000Z'],
    ['in the afternoon', '2005-11-01T16:59:59.999Z', '2005-11-01T16:59:59.999Z'],
    ['at five', '2005-11-01T17:00:00.000Z', '2005-11-02T09:00:00.000Z'],
    ['on a Friday evening', '2005-11-04T20:00:00.000Z', '2005-11-07T09:00:00.000Z'],
    ['on Christmas Eve, a Saturday', '2005-12-24T12:00:00.000Z', '2005-12-28T09:00:00.000Z'],
    ['on the night the clocks go forward', '2005-03-27T00:30:00.000Z', '2005-03-29T08:00:00.000Z'],
    ['just before midnight in London, in summer', '2005-07-03T22:59:00.000Z', '2005-07-04T08:00:00.000Z'],
  ])('%s: from %s on it is %s', (_words, from, next) => {
    expect(nextWindow(instant(from), CALENDAR)).toBe(next);
  });

  it('before a day without one is that of the last working day', () => {
    expect(lastWindow(day('2005-12-27'), CALENDAR)).toBe('2005-12-23T09:00:00.000Z');
  });

  it('is always on a working day between nine and five, never in the past, and stays when asked again', () => {
    const moment = fc.integer({ min: millis(instant('2003-01-01')), max: millis(instant('2031-01-01')) }).map(instant);
    fc.assert(
      fc.property(moment, (from) => {
        const next = nextWindow(from, CALENDAR);
        const on = londonDay(next);
        expect(next >= from && isWorkingDay(on, CALENDAR)).toBe(true);
        expect(next >= londonInstant(on, '09:00') && next < londonInstant(on, '17:00')).toBe(true);
        expect(nextWindow(next, CALENDAR)).toBe(next);
      }),
    );
  });
});
