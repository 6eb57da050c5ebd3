import { newId } from '#platform/database/ids';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

const SILENCE = ['answer-asked', 'silence-nudge', 'silence-notice', 'case-dormant', 'case-lapsed', 'case-revived'];

describe.each(CACHES)('Organisation silent, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
    await casework
      .journey()
      .query(
        `insert into contact (id, organisation_id, role, name, email, from_day) values ($1, $2, 'second contact', 'Ana Silva', 'ana@northern.example', '2004-01-01')`,
        newId(),
        casework.world.organisationId,
      );
  }, 60_000);
  afterAll(() => casework.close());

  const told = async (journey: Journey) =>
    (await journey.mails())
      .filter(({ purpose }) => SILENCE.includes(purpose))
      .map(({ day, purpose, role }) => `${day} ${purpose} ${role}`)
      .sort();

  async function reviewing(): Promise<{ readonly journey: Journey; readonly situations: Situations }> {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    return { journey, situations: new Situations(journey) };
  }

  it('Organisation silent: nudges at 14, 28 and 42 days, dormant at 90, notice at 150, lapsed at 180', async () => {
    const { journey, situations } = await reviewing();
    await situations.ask();
    await casework.moveTo('2005-04-10');
    expect(await journey.stage()).toBe('DORMANT');
    await casework.moveTo('2005-07-10');
    expect(await journey.stage()).toBe('LAPSED');
    expect(await told(journey)).toEqual([
      '2005-01-10 answer-asked organisation',
      '2005-01-24 silence-nudge organisation',
      '2005-02-07 silence-nudge organisation',
      '2005-02-07 silence-nudge second contact',
      '2005-02-21 silence-nudge office',
      '2005-02-21 silence-nudge organisation',
      '2005-02-21 silence-nudge sponsor',
      '2005-04-10 case-dormant office',
      '2005-04-10 case-dormant organisation',
      '2005-04-10 case-dormant second contact',
      '2005-04-10 case-dormant sponsor',
      '2005-06-09 silence-notice office',
      '2005-06-09 silence-notice organisation',
      '2005-06-09 silence-notice second contact',
      '2005-06-09 silence-notice sponsor',
      '2005-07-09 case-lapsed office',
      '2005-07-09 case-lapsed organisation',
      '2005-07-09 case-lapsed second contact',
      '2005-07-09 case-lapsed sponsor',
    ]);
    expect((await journey.page()).clocks.filter(({ status }) => status === 'running')).toEqual([]);
    const checkIns = (await journey.mails()).filter(({ purpose }) => purpose === 'check-in');
    expect(checkIns.map(({ day }) => day)).toEqual(['2005-03-11']);
  }, 60_000);

  it('Organisation silent: lapsed at 180 days also where the case has moved on since the question', async () => {
    const today = await casework.clock.today();
    const { journey, situations } = await reviewing();
    await journey.declareReady();
    await situations.ask();
    await journey.assign();
    await casework.moveTo(plus(today, 91));
    expect(await journey.stage()).toBe('DORMANT');
    await casework.moveTo(plus(today, 182));
    expect(await journey.stage()).toBe('LAPSED');
  }, 60_000);

  it('anything heard revives the case where it was, and nothing is sent about the old question any more', async () => {
    const { journey, situations } = await reviewing();
    const asked = await casework.clock.today();
    await situations.ask();
    await casework.moveTo(plus(asked, 91));
    expect(await journey.stage()).toBe('DORMANT');
    await situations.hear('We are back.', casework.world.as.organisation);
    expect(await journey.stage()).toBe('IN_HOUSE_REVIEW');
    const before = (await told(journey)).length;
    await casework.moveTo(plus(asked, 200));
    expect(await journey.stage()).toBe('IN_HOUSE_REVIEW');
    expect(await told(journey)).toHaveLength(before);
    expect((await journey.page()).clocks.find(({ kind }) => kind === 'SILENCE')?.status).toBe('met');
    expect(
      (await journey.page()).clocks.find(({ kind, status }) => kind === 'CHECK_IN' && status === 'running'),
    ).toBeDefined();
  }, 60_000);

  it('whatever the organisation does by itself ends the silence', async () => {
    const { journey, situations } = await reviewing();
    const asked = await casework.clock.today();
    await situations.ask('the self-assessment', 'It is the starting point.');
    expect((await journey.page()).holds).toEqual([expect.objectContaining({ kind: 'organisation silent' })]);
    await journey.declareReady();
    expect((await journey.page()).holds).toEqual([]);
    await casework.moveTo(plus(asked, 100));
    expect(await journey.stage()).toBe('READY');
  }, 60_000);

  it('after the visit there are nudges only: neither dormant nor lapsed by itself', async () => {
    const start = await casework.clock.today();
    const journey = casework.journey();
    await journey.toBooked(plus(start, 1), plus(start, 2));
    await casework.moveTo(plus(start, 2), '18:00');
    await journey.complete(plus(start, 1), plus(start, 2));
    const situations = new Situations(journey);
    await situations.ask('the attendance records', 'They were promised at the visit.');
    await casework.moveTo(plus(start, 93));
    expect(await journey.stage()).toBe('SCORING');
    expect((await told(journey)).filter((each) => each.includes('silence-nudge organisation'))).toHaveLength(3);
    await situations.fallDormant();
    expect(await journey.stage()).toBe('DORMANT');
    const report = (await journey.page()).clocks.find(({ kind }) => kind === 'REPORT');
    expect(report).toMatchObject({ status: 'running', promisedDay: plus(start, 44) });
  }, 120_000);
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
