import { day, type LocalDay } from '#domain/calendar/dates';
import type { Stage } from '#domain/cases/stages';
import { BEGINNING } from '#domain/cases/state';
import { entryChanged, entryDays } from '#domain/visits/entry-days';

const days = (text: string): readonly LocalDay[] => (text === '' ? [] : text.split(' ').map(day));
const at = (stage: Stage, booked: string, held = '', place = 'York') => ({
  ...BEGINNING,
  ...{ stage, place, bookedDays: days(booked), heldDays: days(held) },
});

describe('F34 what stands in the calendars', () => {
  it.each<[Stage, string, string, string, string]>([
    ['BOOKING', '', '', '', 'nothing before a booking'],
    ['BOOKED', '2005-03-08 2005-03-09', '', '2005-03-08 2005-03-09', 'the days booked'],
    ['VISIT', '2005-03-08 2005-03-09', '', '2005-03-08 2005-03-09', 'still while the visit goes on'],
    ['BOOKING', '', '2005-03-08', '2005-03-08', 'a day held before a break stays'],
    ['BOOKED', '2005-03-16', '2005-03-08', '2005-03-08 2005-03-16', 'beside the one booked anew'],
    ['SCORING', '2005-03-08 2005-03-09', '2005-03-08 2005-03-10', '2005-03-08 2005-03-10', 'the days in fact held'],
    ['WITHDRAWN', '2005-03-08 2005-03-09', '', '', 'nothing once the case was withdrawn'],
  ])('at %s with %p booked and %p held: %p, %s', (stage, booked, held, expected) => {
    expect(entryDays(at(stage, booked, held)).join(' ')).toBe(expected);
  });

  it('changes with its days and with its place, not with anything else', () => {
    const booked = at('BOOKED', '2005-03-08 2005-03-09');
    expect(entryChanged(at('BOOKING', ''), booked)).toBe(true);
    expect(entryChanged(booked, { ...booked, place: 'Leeds' })).toBe(true);
    expect(entryChanged(booked, at('WITHDRAWN', '2005-03-08 2005-03-09'))).toBe(true);
    expect(entryChanged(booked, { ...booked, stage: 'VISIT' })).toBe(false);
    expect(entryChanged(at('BOOKING', '', '', 'Leeds'), at('BOOKING', ''))).toBe(false);
  });
});
