import ICAL from 'ical.js';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';

interface Edition {
  readonly purpose: string;
  readonly role: string;
  readonly method: string;
  readonly sequence: number;
  readonly uid: string;
  readonly days: readonly string[];
  readonly guest: string;
}

/** Every calendar entry that went out with the mails of a case, oldest first, as a calendar program reads it. */
async function editions(journey: Journey): Promise<readonly Edition[]> {
  const mails = await journey.query<{ purpose: string; role: string; ical: string }>(
    `select purpose, recipient_role as role, ical from mail where case_id = $1 and ical is not null order by dated, id`,
    (await journey.row()).id,
  );
  return mails.map(({ purpose, role, ical }) => {
    const calendar = new ICAL.Component(ICAL.parse(ical) as unknown[]);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    const each = event.iterator();
    const days: string[] = [];
    for (let next = each.next() as ICAL.Time | undefined; next; next = each.next() as ICAL.Time | undefined)
      days.push(next.toString().slice(0, 10));
    const guest = String(event.attendees[0]?.getFirstValue());
    const method = calendar.getFirstPropertyValue('method') as string;
    return { purpose, role, method, sequence: event.sequence, uid: event.uid, days, guest: guest.toLowerCase() };
  });
}

const toAssessor = (all: readonly Edition[]) =>
  all
    .filter(({ role }) => role === 'assessor')
    .map(({ purpose, method, sequence, days }) => [purpose, method, sequence, days.join(' ')]);

describe('F34 the visit in the calendars of those who come to it', () => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
  }, 60_000);
  afterAll(() => casework.close());

  it('is one entry under one UID: invited, cancelled, invited anew and withdrawn, each time one edition later', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-30');
    await journey.postpone('Snow.');
    await journey.book('2005-04-05', '2005-04-06');
    await journey.withdraw();
    const all = await editions(journey);
    expect(new Set(all.map(({ uid }) => uid))).toEqual(new Set([`visit-${journey.number}-1@ismpe.com`]));
    expect(toAssessor(all)).toEqual([
      ['visit-booked', 'REQUEST', 0, '2005-03-08 2005-03-30'],
      ['visit-postponed', 'CANCEL', 1, '2005-03-08 2005-03-30'],
      ['visit-booked', 'REQUEST', 2, '2005-04-05 2005-04-06'],
      ['case-withdrawn', 'CANCEL', 3, '2005-04-05 2005-04-06'],
    ]);
    for (const [role, guest] of [
      ['assessor', 'mailto:jo.hart@assessors.example'],
      ['organisation', 'mailto:priya.nair@northern.example'],
    ] as const)
      expect(all.filter((each) => each.role === role).map((each) => each.guest)).toEqual(Array(4).fill(guest));
    expect(all).toHaveLength(8);
  }, 60_000);

  it('keeps the day held when a visit is broken off, and takes in the day booked anew', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-08', '15:00');
    await journey.abort(['2005-03-08']);
    await journey.book('2005-03-16');
    expect(toAssessor(await editions(journey))).toEqual([
      ['visit-booked', 'REQUEST', 0, '2005-03-08 2005-03-09'],
      ['visit-postponed', 'REQUEST', 1, '2005-03-08'],
      ['visit-booked', 'REQUEST', 2, '2005-03-08 2005-03-16'],
    ]);
  }, 60_000);
});
