import pg from 'pg';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '#platform/config/config';
import type { Answer } from '#workflows/cases/case.contract';
import { SkippingCasework } from '../kit/casework.js';

describe('a whole accreditation in 2005', () => {
  let casework: SkippingCasework;
  let ear: pg.Client;
  const told: Answer[] = [];

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    ear = new pg.Client({ connectionString: casework.app.get<Config>(CONFIG).DATABASE_URL });
    ear.on('notification', ({ payload = '[]' }) => told.push(...(JSON.parse(payload) as Answer[])));
    await ear.connect();
    await ear.query('listen recorded');
  }, 60_000);
  afterAll(async () => {
    await ear.end();
    await casework.close();
  });

  it('goes from the application to the certificate and closes when the appeal window is over', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-03-08', '2005-03-09');
    expect(await journey.stage()).toBe('BOOKED');
    await casework.moveTo('2005-03-08');
    expect(await journey.stage()).toBe('VISIT');
    await casework.moveTo('2005-03-09', '17:00');
    await journey.complete('2005-03-08', '2005-03-09');
    const report = (await journey.page()).clocks.find((clock) => clock.kind === 'REPORT');
    expect(report).toMatchObject({
      promisedDay: '2005-04-20',
      workingDay: '2005-04-20',
      endsAt: '2005-04-20T22:59:59.999Z',
    });
    await casework.moveTo('2005-03-14');
    await journey.submitScores(90);
    await journey.acceptScores();
    await casework.moveTo('2005-04-18');
    await journey.issueReport();
    await journey.issueCertificate();
    expect(await journey.stage()).toBe('ACCREDITED');
    await casework.moveTo('2005-05-11');
    expect(await journey.stage()).toBe('CLOSED');
  }, 60_000);

  it('is told as it is recorded: each command’s answer, once and in order', async () => {
    const events = await casework.app
      .get(DataSource)
      .query<readonly object[]>('select command_id as "commandId", seq from case_event order by seq');
    await ear.query('select 1'); // what was told before comes before its answer
    expect(told.map(({ commandId, seq }) => ({ commandId, seq }))).toEqual(events);
    expect([told[0]?.stage, told.at(-1)?.stage]).toEqual(['APPLIED', 'CLOSED']);
  });
});
