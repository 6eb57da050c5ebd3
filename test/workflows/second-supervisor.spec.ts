import type { User } from '#domain/access/permissions';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { anotherSupervisor, somebody } from '../kit/people.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('F47 A second supervisor, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-01', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  interface Twice {
    readonly journey: Journey;
    readonly situations: Situations;
    readonly second: User;
    readonly last: string;
  }

  /** Returned twice, resubmitted twice, and a second supervisor appointed. */
  async function returnedTwice(): Promise<Twice> {
    const today = await casework.clock.today();
    const [first, last] = [plus(today, 1), plus(today, 2)];
    const journey = casework.journey();
    await journey.toBooked(first, last);
    await casework.moveTo(last, '18:00');
    await journey.complete(first, last);
    await journey.submitScores(90);
    for (const percent of [89, 90]) {
      await journey.returnScores();
      await journey.resubmit(percent);
    }
    const situations = new Situations(journey);
    const { lund } = casework.world.assessors;
    await situations.appointSecondSupervisor(lund);
    return { journey, situations, second: await somebody(journey, 'supervisor', lund), last };
  }

  const reportOf = async (journey: Journey) => {
    const { id } = await journey.row();
    const [kept] = await journey.query<{ content: { supervisor: string } }>(
      'select content from report where case_id = $1',
      id,
    );
    return kept?.content;
  };

  it('decides after two returns: the first one is refused with the reason, the report names both', async () => {
    const { journey, second, last } = await returnedTwice();
    const { supervisor } = casework.world.as;
    await expect(journey.acceptScores()).rejects.toMatchObject({ code: 'REVIEW.SECOND_DECIDES' });
    await expect(journey.returnScores()).rejects.toMatchObject({ code: 'REVIEW.SECOND_DECIDES' });
    const button = async (user: User) =>
      (await journey.page(user)).possibilities.find(({ command }) => command === 'acceptScores');
    expect(await button(supervisor)).toMatchObject({
      possible: false,
      why: expect.stringContaining('second supervisor'),
    });
    expect(await button(second)).toMatchObject({ possible: true, allowed: true });
    await casework.moveTo(plus(last, 29));
    const reminded = (await journey.mails()).filter(({ purpose }) => purpose === 'report-reminder');
    expect(reminded.map(({ role }) => role)).toEqual(['second supervisor']);
    await journey.acceptScores(second);
    await journey.issueReport();
    expect((await reportOf(journey))?.supervisor).toBe('Nadia Iqbal and Per Lund');
    await journey.issueCertificate();
  }, 60_000);

  it('F29 goes on alone where a ruling takes the first one out: the report is issued, and names who supervised', async () => {
    const { journey, situations, second } = await returnedTwice();
    await situations.reportConflict('supervisor');
    const { lund } = casework.world.assessors;
    await expect(situations.askForRuling(lund)).rejects.toMatchObject({ code: 'CASE.SEPARATION_OF_DUTIES' });
    const kari = await anotherSupervisor(journey);
    await situations.askForRuling(kari);
    const [board, ruler] = [await somebody(journey, 'board'), await somebody(journey, 'supervisor', kari)];
    await situations.rule(board, 're-score');
    await situations.rule(ruler, 're-score');
    const told = (await journey.mails()).filter(({ purpose }) => purpose === 'conflict-ruled');
    expect(told.map(({ role }) => role)).toEqual(expect.arrayContaining(['former supervisor', 'second supervisor']));
    const review = (await journey.page()).clocks.filter(({ kind }) => kind === 'REVIEW');
    expect(review.map(({ status }) => status)).toContain('running');
    await journey.acceptScores(second);
    await journey.issueReport();
    expect((await reportOf(journey))?.supervisor).toBe('Per Lund');
    await journey.issueCertificate();
  }, 60_000);

  it('does not rule on the case nor assess it once replaced; the database says the same', async () => {
    const { journey, situations } = await returnedTwice();
    const { lund } = casework.world.assessors;
    await situations.appointSecondSupervisor(await anotherSupervisor(journey));
    const told = (await journey.mails()).filter(({ purpose }) => purpose === 'supervisor-replaced');
    expect(told.map(({ role }) => role)).toEqual(['former second supervisor']);
    await situations.reportConflict('second supervisor');
    await expect(situations.askForRuling(lund)).rejects.toMatchObject({ code: 'CASE.SEPARATION_OF_DUTIES' });
    const { id } = await journey.row();
    const somebodyElse = await somebody(journey, 'supervisor', lund);
    await expect(
      journey.query(
        `insert into conflict_ruling values (gen_random_uuid(), $1, 7, 'supervisor', $2, $3, 'waive', 'none', gen_random_uuid()::text, now())`,
        ...[id, somebodyElse.id, lund],
      ),
    ).rejects.toThrow('has a part');
    const [involved] = await journey.query<{ as: string }>(
      'select involvement_in_case($1, $2) as "as"',
      ...[id, somebodyElse.id],
    );
    expect(involved?.as).toBe('supervised the assessment');
    const helper = await anotherSupervisor(journey);
    await journey.query(
      'insert into in_house_help values (gen_random_uuid(), $1, $2, $3, $4)',
      ...[id, helper, '2005-02-01', ''],
    );
    await expect(
      journey.query('update case_file set second_supervisor_id = $2 where id = $1', ...[id, helper]),
    ).rejects.toThrow('helped in-house');
  }, 60_000);

  it('F66 where nobody supervises the office is reminded', async () => {
    const { journey, situations, last } = await returnedTwice();
    const kari = await anotherSupervisor(journey);
    const [board, ruler] = [await somebody(journey, 'board'), await somebody(journey, 'supervisor', kari)];
    for (const about of ['supervisor', 'second supervisor'] as const) {
      await situations.reportConflict(about);
      await situations.askForRuling(kari);
      await situations.rule(board, 're-score');
      await situations.rule(ruler, 're-score');
    }
    expect(await journey.page()).toMatchObject({ stage: 'SUPERVISORY_REVIEW', supervisor: null, heldBy: 'office' });
    await casework.moveTo(plus(last, 29));
    const reminded = (await journey.mails()).filter(({ purpose }) => /report-reminder|review-reminder/.test(purpose));
    expect([...new Set(reminded.map(({ role }) => role))]).toEqual(['office']);
  }, 60_000);
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
