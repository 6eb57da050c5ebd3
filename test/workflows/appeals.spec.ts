import { newId } from '#platform/database/ids';
import { AppealReadsService } from '#services/proceedings/appeals/appeal-reads.service';
import { AppealsService } from '#services/proceedings/appeals/appeals.service';
import type { User } from '#domain/access/permissions';
import { EvidenceReadingsService } from '#services/evidence/evidence-readings.service';
import { InterviewsService } from '#services/interviews/interviews.service';
import { WaitingProceedingsService } from '#services/proceedings/waiting-proceedings.service';
import { AppealJourney } from '../kit/appeals.js';
import { SkippingCasework } from '../kit/casework.js';
import { somebody } from '../kit/people.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('an appeal, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  it('F106 is lodged by the organisation, admitted, decided by its panel and, upheld, leads back to the review', async () => {
    const appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    const { journey } = appeal;
    const { as } = journey.world;
    await journey.issueCertificate();
    await appeal.lodge();
    expect((await journey.page()).holds.map(({ kind }) => kind)).toEqual(['appeal']);
    expect(await appeal.page()).toMatchObject({
      ...{ number: `${journey.number}/1/1`, stage: 'LODGED', late: false, grounds: 'Criterion 4.2 was misread.' },
      promise: { kind: 'ADMISSION', promisedDay: '2005-04-08' },
    });
    await appeal.admit();
    expect((await appeal.page()).promise).toMatchObject({ promisedDay: '2005-05-01', workingDay: '2005-04-29' });
    const waiting = async (user: User) =>
      (await journey.get(WaitingProceedingsService).own(user)).map(({ number, does }) => `${number} ${does}`);
    const number = `${journey.number}/1/1`;
    expect(await waiting(as.office)).toContain(`${number} appoint its panel`);
    const [one, other] = await appeal.panel();
    expect(await waiting(one)).toEqual([`${number} give your view`]);
    const evidence = () => journey.get(EvidenceReadingsService).ofCase(one, journey.number, 1);
    const interviews = () => journey.get(InterviewsService).ofCase(one, journey.number, 1);
    expect(await evidence()).toMatchObject({ visibilities: ['assessor', 'organisation', 'public'] });
    expect(await interviews()).toMatchObject({ mayRecord: false });
    await appeal.view(one, 'upheld');
    expect(await waiting(one)).toEqual([]);
    await expect(appeal.decide(one, 'upheld')).rejects.toMatchObject({ code: 'APPEALS.VIEWS_MISSING' });
    expect((await appeal.page(as.organisation)).panel.map(({ view }) => view)).toEqual([null, null]);
    await appeal.view(other, 'dismissed');
    await expect(appeal.decide(one, 'upheld')).rejects.toMatchObject({ code: 'APPEALS.NO_MAJORITY' });
    await appeal.view(other, 'upheld');
    await expect(appeal.decide(other, 'dismissed')).rejects.toMatchObject({ code: 'APPEALS.NOT_THE_MAJORITY' });
    await appeal.decide(one, 'upheld');
    await appeal.settled();
    for (const read of [evidence, interviews]) await expect(read()).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await journey.page()).toMatchObject({ stage: 'SUPERVISORY_REVIEW', grade: null, holds: [] });
    expect(await appeal.page(as.organisation)).toMatchObject({ stage: 'UPHELD', outcome: 'upheld', mails: [] });
    expect(await appeal.mails()).toEqual([
      '2005-04-01 appeal-admitted to assessor, organisation, supervisor',
      '2005-04-01 appeal-ended to assessor, office, organisation, panel, supervisor',
      '2005-04-01 appeal-lodged to office',
      '2005-04-01 appeal-panel to panel',
      '2005-04-01 appeal-received to organisation',
    ]);
    const reopened = (await journey.mails()).filter(({ purpose }) => purpose === 'review-reopened');
    expect(reopened.map(({ role }) => role).sort()).toEqual(['assessor', 'office', 'supervisor']);
    await journey.acceptScores();
    await journey.issueReport();
    await journey.issueCertificate();
    expect((await journey.page()).state).toMatchObject({ reportVersion: 2, certificate: { revision: 2 } });
  }, 120_000);

  it('F106 holds the cycle open past the window, reminds its panel, and lets it close once dismissed', async () => {
    const appeal = await AppealJourney.reported(casework, '2005-06-07', '2005-07-01', 100, 100, 100, 100, 100, 59);
    const { journey } = appeal;
    await casework.moveTo('2005-07-20');
    await appeal.lodge(journey.world.as.office);
    await appeal.admit();
    const [one, other] = await appeal.panel();
    expect(await journey.page(one)).toMatchObject({ stage: 'NOT_AWARDED' });
    await casework.moveTo('2005-08-23');
    expect(await journey.stage()).toBe('NOT_AWARDED');
    await appeal.view(one, 'dismissed');
    await appeal.view(other, 'dismissed');
    await appeal.decide(other, 'dismissed');
    await appeal.settled();
    await appeal.until(`select from case_file where id = $1 and stage = 'CLOSED'`, (await journey.row()).id);
    // Promised by Friday 19 August: before it the panel, on the day and after it the office and its manager too.
    expect((await appeal.mails()).filter((each) => each.includes('reminder'))).toEqual([
      '2005-08-05 proceeding-reminder to panel',
      '2005-08-12 proceeding-reminder to panel',
      '2005-08-17 proceeding-reminder to panel',
      '2005-08-19 proceeding-reminder to manager, office, panel',
      '2005-08-22 proceeding-reminder to manager, office, panel',
    ]);
    expect((await appeal.page()).clocks.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'ADMISSION met',
      'PANEL missed',
    ]);
  }, 120_000);

  it('F106 that comes late is admitted by a manager alone, with the reason; a second one waits for the end of the first', async () => {
    const appeal = await AppealJourney.reported(casework, '2005-09-06', '2005-09-20');
    const { journey } = appeal;
    const { manager, organisation } = journey.world.as;
    await casework.moveTo('2005-10-12');
    await appeal.lodge();
    expect(await appeal.page()).toMatchObject({ late: true });
    await expect(appeal.admit()).rejects.toMatchObject({ code: 'APPEALS.LATE' });
    await expect(appeal.admit(manager)).rejects.toMatchObject({ code: 'APPEALS.LATE_REASON' });
    await expect(appeal.lodge()).rejects.toMatchObject({ code: 'APPEALS.OPEN_ALREADY' });
    await expect(new Situations(journey).reopenReview()).rejects.toMatchObject({ code: 'APPEALS.OPEN' });
    await appeal.admit(manager, 'Their letter was lost in the post.');
    await appeal.withdraw(organisation);
    await appeal.settled();
    expect(await journey.page()).toMatchObject({ stage: 'AWARD_PENDING', holds: [] });
    await appeal.lodge();
    expect(await appeal.page()).toMatchObject({ number: `${journey.number}/1/2`, stage: 'LODGED' });
    await appeal.refuse();
    await appeal.settled();
    expect(await appeal.page()).toMatchObject({ stage: 'INADMISSIBLE' });
    await expect(appeal.withdraw()).rejects.toMatchObject({ code: 'APPEALS.WRONG_STAGE' });
    await journey.issueCertificate();
    await appeal.until(`select from case_file where id = $1 and stage = 'CLOSED'`, (await journey.row()).id);
  }, 120_000);

  it('F106 has nobody on its panel with a part in the case, by the office or past it, and takes each step once', async () => {
    const appeal = await AppealJourney.reported(casework, '2005-11-08', '2005-11-22');
    const { journey } = appeal;
    const { as, assessors } = journey.world;
    await appeal.lodge();
    await appeal.admit();
    const [free, other] = [await somebody(journey, 'board'), await somebody(journey, 'supervisor', assessors.lund)];
    await expect(appeal.appoint([free, as.assessor, as.supervisor])).rejects.toMatchObject({
      code: 'APPEALS.INVOLVED',
      facts: { faults: [{ pointer: '/members/1' }, { pointer: '/members/2' }] },
    });
    await expect(appeal.appoint([free, free])).rejects.toMatchObject({ facts: { faults: [{ pointer: '/members' }] } });
    const candidates = await journey.get(AppealReadsService).candidates(as.office, appeal.id);
    expect(candidates.find(({ id }) => id === as.supervisor.id)).toMatchObject({
      involvement: 'supervised the assessment',
    });
    const key = newId();
    const appoint = () =>
      appeal.by(
        as.office,
        (asked) => journey.get(AppealsService).appointPanel(asked, { members: [free.id, other.id] }),
        key,
      );
    const first = await appoint();
    expect(await appoint()).toEqual(first);
    await expect(
      journey.query(
        `insert into appeal_panel_member select id, $1 from appeal_panel where appeal_id = $2`,
        ...[as.assessor.id, appeal.id],
      ),
    ).rejects.toThrow('on no panel: assessed the programme');
    await expect(
      journey.query(
        `insert into appeal_panel (id, appeal_id, command_id, appointed_by, made_at) values ($1, $2, 'x', $3, now())`,
        ...[newId(), appeal.id, as.office.id],
      ),
    ).rejects.toThrow('two members');
    await expect(appeal.view(as.supervisor, 'upheld')).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(appeal.page(as.finance)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await journey.get(AppealReadsService).list(other, { limit: 9 })).items).toHaveLength(1);
    await appeal.view(free, 'partly upheld');
    await appeal.view(other, 'partly upheld');
    await appeal.decide(free, 'partly upheld');
    await appeal.settled();
    expect(await journey.stage()).toBe('SUPERVISORY_REVIEW');
  }, 120_000);
});
