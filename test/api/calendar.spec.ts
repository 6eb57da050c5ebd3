import ICAL from 'ical.js';
import { ApiUnderTest } from './api-under-test.js';

const DAYS = { bookedDays: ['2005-03-08', '2005-03-09'], place: 'York', calendarChanges: 3 } as never;

/** The summaries and days of all entries, as a calendar program reads them. */
const read = (text: string): readonly { summary: string; start: string; sequence: number }[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    return { summary: event.summary, start: event.startDate.toString(), sequence: event.sequence };
  });

describe('F34 the secret calendar address', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.open();
    const { hart, lund } = api.world.assessors;
    await api.db.query(`insert into sandbox_clock (offset_ms)
      select (extract(epoch from timestamptz '2005-01-10T10:00:00Z' - now()) * 1000)::bigint`);
    await api.makeCase(1, { ...(DAYS as object), stage: 'BOOKED', assessor: hart });
    await api.makeCase(2, { ...(DAYS as object), stage: 'BOOKED', assessor: lund });
    await api.makeCase(3, { ...(DAYS as object), stage: 'WITHDRAWN', assessor: hart });
    await api.makeCase(4, { stage: 'BOOKING', assessor: hart });
  });
  afterAll(() => api.close());

  const addressOf = async (persona: 'office' | 'assessor' | 'supervisor'): Promise<string> => {
    const agent = await api.as(persona);
    const { body } = await agent.put('/api/calendar-feed').expect(200);
    return new URL(body.url as string).pathname;
  };

  it('is read without signing in and shows its owner’s own visits, the office all', async () => {
    const { text, headers } = await api
      .stranger()
      .get(await addressOf('assessor'))
      .expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    });
    expect(read(text)).toEqual([
      { summary: 'ISMPE assessment: Women into Engineering', start: '2005-03-08T09:00:00', sequence: 2 },
    ]);
    expect(text).not.toContain('@northern.example');
    const all = await api
      .stranger()
      .get(await addressOf('office'))
      .expect(200);
    expect(read(all.text)).toHaveLength(2);
    expect(
      read(
        (
          await api
            .stranger()
            .get(await addressOf('supervisor'))
            .expect(200)
        ).text,
      ),
    ).toEqual([]);
  });

  it('is shown once, tells when it was fetched, and ends when a new one is made or it is revoked', async () => {
    const agent = await api.as('assessor');
    const first = await addressOf('assessor');
    expect((await agent.get('/api/calendar-feed').expect(200)).body.feed).toMatchObject({ fetchedAt: null });
    await api.stranger().get(first).expect(200);
    const { body } = await agent.get('/api/calendar-feed').expect(200);
    expect(body.feed.fetchedAt).toMatch(/^2005-01-10T/);
    expect(JSON.stringify(body)).not.toContain(first.slice(10, 40));
    const second = await addressOf('assessor');
    expect((await api.stranger().get(first).expect(404)).body.code).toBe('CALENDAR.UNKNOWN');
    await api.stranger().get(second).expect(200);
    await agent.delete('/api/calendar-feed').expect(204);
    await api.stranger().get(second).expect(404);
    expect((await agent.get('/api/calendar-feed').expect(200)).body.feed).toBeNull();
  });

  it('ends with the account, and nothing can be written through it', async () => {
    const address = await addressOf('assessor');
    await api.stranger().post(address).expect(404);
    await api.stranger().get('/calendar/x.ics').expect(404);
    await api.db.query(`update account set active = false where email = 'assessor@ismpe.example'`);
    await api.stranger().get(address).expect(404);
    await api.db.query(`update account set active = true where email = 'assessor@ismpe.example'`);
  });

  it('is not kept in the database, only its hash', async () => {
    const address = await addressOf('assessor');
    const token = address.slice('/calendar/'.length, -'.ics'.length);
    const rows = await api.db.query<{ token_sha256: string }[]>('select * from calendar_feed');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is not needed to see what is to come', async () => {
    const { body } = await (await api.as('assessor')).get('/api/visits').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ number: 'A-2005-0001', days: ['2005-03-08', '2005-03-09'], place: 'York' }),
    ]);
  });

  it('is for those who visit and the office', async () => {
    const finance = await api.as('finance');
    await finance.put('/api/calendar-feed').expect(403);
  });
});
