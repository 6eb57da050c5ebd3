import { AppealJourney } from '../kit/appeals.js';
import { SkippingCasework } from '../kit/casework.js';

describe('the appeal window of a standards version', () => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    await casework.journey().query('alter table standards_version disable trigger user');
    await casework
      .journey()
      .query(`update standards_version set rules = rules || '{"periods": {"APPEAL_WINDOW": 28}}'`);
  }, 60_000);
  afterAll(() => casework.close());

  it('F106 holds the cycle open for its days, in which an appeal is not late; then it closes and none comes in any more', async () => {
    const appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    const { journey } = appeal;
    await journey.issueCertificate();
    await casework.moveTo('2005-04-28');
    const window = (await journey.page()).clocks.find(({ kind }) => kind === 'APPEAL_WINDOW');
    expect(window).toMatchObject({ promisedDay: '2005-04-29', status: 'running' });
    await appeal.lodge();
    expect(await appeal.page()).toMatchObject({ late: false });
    await appeal.refuse();
    await appeal.settled();
    await casework.moveTo('2005-04-30', '12:00');
    expect(await journey.stage()).toBe('CLOSED');
    await expect(appeal.lodge()).rejects.toMatchObject({ code: 'CASE.WRONG_STAGE' });
  }, 120_000);
});
