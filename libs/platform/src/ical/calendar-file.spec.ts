import ICAL from 'ical.js';
import { day, instant, type LocalDay } from '#domain/calendar/dates';
import { feed, invitation, type Invitation } from './calendar-file.js';

const VISIT: Invitation = {
  method: 'REQUEST',
  uid: 'visit-A-2005-0001-1@ismpe.example',
  sequence: 0,
  title: 'ISMPE assessment: Führungskräfte; “Leading, Lights” of a company with quite a long name',
  place: 'Kennet House, 80 Kings Road\nReading RG1 3BL',
  notes: 'Case A-2005-0001',
  url: 'https://casework.ismpe.example/cases/A-2005-0001/1',
  days: [day('2005-03-08'), day('2005-03-30')],
  from: '09:00',
  until: '17:00',
  at: instant('2005-01-10T10:00:00.000Z'),
  organiser: { name: 'ISMPE', email: 'info@ismpe.example' },
  guest: { name: 'Jo Hart', email: 'jo.hart@assessors.example' },
};

interface Read {
  readonly method: string | null;
  readonly event: ICAL.Event;
  /** Start and end of each occurrence, UTC. */
  readonly times: readonly string[];
}

/** As a calendar program reads it. */
function read(text: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  const times: string[] = [];
  const each = event.iterator();
  for (let next = each.next() as ICAL.Time | undefined; next; next = each.next() as ICAL.Time | undefined) {
    const { startDate, endDate } = event.getOccurrenceDetails(next) as Record<'startDate' | 'endDate', ICAL.Time>;
    times.push([startDate, endDate].map((time) => instant(time.toUnixTime() * 1000)).join('/'));
  }
  return { method: calendar.getFirstPropertyValue('method') as string | null, event, times };
}

const onDays = (...days: readonly string[]): LocalDay[] => days.map(day);

describe('F34 an invitation', () => {
  it('reads as what was written: one entry of both days, in London time on both sides of a clock change', () => {
    const { method, event, times } = read(invitation(VISIT));
    expect([method, event.uid, event.sequence]).toEqual(['REQUEST', VISIT.uid, 0]);
    expect([event.summary, event.location, event.description]).toEqual([VISIT.title, VISIT.place, VISIT.notes]);
    expect(times).toEqual([
      '2005-03-08T09:00:00.000Z/2005-03-08T17:00:00.000Z',
      '2005-03-30T08:00:00.000Z/2005-03-30T16:00:00.000Z',
    ]);
  });

  it.each<[string, LocalDay[], number]>([
    ['one day', onDays('2005-07-05'), 1],
    ['two days in a row', onDays('2005-03-08', '2005-03-09'), 2],
    ['two days weeks apart', onDays('2005-10-20', '2005-11-24'), 2],
    ['three days with gaps', onDays('2005-03-24', '2005-03-28', '2005-04-02'), 3],
  ])('of %s has exactly these', (_words, days, count) => {
    const { times } = read(invitation({ ...VISIT, days }));
    expect(times).toHaveLength(count);
    expect(times.map((each) => each.slice(0, 10))).toEqual(days);
  });

  it('names the office as organiser and its one guest', () => {
    const { event } = read(invitation(VISIT));
    expect(event.organizer).toBe('mailto:info@ismpe.example');
    expect(event.attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([
      'mailto:jo.hart@assessors.example',
    ]);
  });

  it('is withdrawn under the same UID with a higher sequence', () => {
    const { method, event } = read(invitation({ ...VISIT, method: 'CANCEL', sequence: 3 }));
    expect([method, event.uid, event.sequence]).toEqual(['CANCEL', VISIT.uid, 3]);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('carries the time zone, a stamp in UTC, and no line longer than 75 octets', () => {
    const text = invitation(VISIT);
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n');
    expect(text).toContain('\r\nDTSTAMP:20050110T100000Z\r\n');
    expect(text).toContain('\r\nDTSTART;TZID=Europe/London:20050308T090000\r\n');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(invitation(VISIT)).toBe(text);
  });
});

describe('F34 a feed', () => {
  it('has every entry, the zone once, and no method: nobody is invited', () => {
    const text = feed({
      name: 'ISMPE visits',
      entries: [VISIT, { ...VISIT, uid: 'visit-A-2005-0002-1@ismpe.example' }],
    });
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).not.toMatch(/METHOD|ATTENDEE/);
    expect(text).toContain('X-WR-CALNAME:ISMPE visits');
  });

  it('may be empty', () => {
    expect(feed({ name: 'ISMPE visits', entries: [] })).toContain('END:VCALENDAR');
  });
});
