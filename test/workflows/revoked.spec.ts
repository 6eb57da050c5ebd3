import { newId } from '#platform/database/ids';
import { AppealJourney } from '../kit/appeals.js';
import { SkippingCasework } from '../kit/casework.js';
import { CertificateJourney } from '../kit/certificates.js';
import type { Journey } from '../kit/journey.js';
import { somebody } from '../kit/people.js';
import { Situations } from '../kit/situations.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('F61 F106 a case whose certificate is revoked, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
  }, 60_000);
  afterAll(() => casework.close());

  async function revoked(journey: Journey): Promise<CertificateJourney> {
    const certificate = await CertificateJourney.of(casework, journey);
    await certificate.propose();
    await certificate.revoke(await somebody(journey, 'manager'));
    await certificate.toldToItsCase();
    return certificate;
  }

  async function upheld(appeal: AppealJourney): Promise<void> {
    await appeal.lodge();
    await appeal.admit();
    const [one, other] = await appeal.panel();
    await appeal.view(one, 'upheld');
    await appeal.view(other, 'upheld');
    await appeal.decide(other, 'upheld');
    await appeal.settled();
  }

  async function reviewedAnew(journey: Journey, percent: number): Promise<void> {
    await journey.returnScores();
    await journey.resubmit(percent);
    await journey.acceptScores();
    await journey.issueReport();
  }

  it('gets a new report by an upheld appeal and no revision; what becomes of the certificate is said with the outcome', async () => {
    const appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    const { journey } = appeal;
    await journey.issueCertificate();
    const certificate = await revoked(journey);
    await upheld(appeal);
    const said = `Certificate ${(await certificate.page()).number} is revoked, which is final`;
    const { history } = await appeal.page();
    expect(history.find(({ type }) => type === 'decide')?.data['certificate']).toContain(said);
    const [mail] = await journey.query<{ text: string }>(
      `select text_part as text from mail where purpose = 'appeal-ended' and subject_kind = 'appeal' limit 1`,
    );
    expect(mail?.text.replace(/\s+/g, ' ')).toContain(said);

    await reviewedAnew(journey, 96);
    expect(await journey.page()).toMatchObject({ stage: 'ACCREDITED', grade: 'gold' });
    await expect(journey.issueCertificate()).rejects.toMatchObject({ code: 'CASE.WRONG_STAGE' });
    expect(await certificate.page()).toMatchObject({ stage: 'REVOKED', revision: 1, grade: 'silver' });
    const running = (await journey.page()).clocks.filter(({ status }) => status === 'running');
    expect(running.map(({ kind }) => kind)).toEqual(['APPEAL_WINDOW']);
    await casework.moveTo('2005-04-29');
    expect(await journey.stage()).toBe('CLOSED');
  }, 120_000);

  it('keeps a valid certificate until an upheld appeal has its new result, which then takes its place', async () => {
    const appeal = await AppealJourney.reported(casework, '2005-06-07', '2005-07-01');
    const { journey } = appeal;
    await journey.issueCertificate();
    await upheld(appeal);
    const { history } = await appeal.page();
    expect(history.find(({ type }) => type === 'decide')?.data['certificate']).toMatch(/stays valid until/);
    await reviewedAnew(journey, 96);
    await journey.issueCertificate();
    expect(await (await CertificateJourney.of(casework, journey)).page()).toMatchObject({
      ...{ stage: 'VALID', revision: 2, grade: 'gold' },
    });
  }, 120_000);

  it('waits for no certificate any more where it is revoked while a revision was to be issued', async () => {
    const { journey } = await AppealJourney.reported(casework, '2005-09-06', '2005-09-20');
    await journey.issueCertificate();
    await new Situations(journey).reopenReview();
    await reviewedAnew(journey, 96);
    expect(await journey.stage()).toBe('AWARD_PENDING');
    await revoked(journey);
    expect(await journey.stage()).toBe('ACCREDITED');
    expect(
      (await journey.page()).clocks.filter(({ kind, status }) => kind === 'CERTIFICATE' && status === 'running'),
    ).toEqual([]);
    await expect(
      journey.query(
        `insert into certificate (id, case_id, command_id, number, revision, content, made_at)
         select $1, case_id, 'x', number, 2, content, made_at from certificate where case_id = $2`,
        ...[newId(), (await journey.row()).id],
      ),
    ).rejects.toThrow('revoked');
    await casework.moveTo('2005-10-20');
    expect(await journey.stage()).toBe('CLOSED');
  }, 120_000);

  it('is refused a revision at the door where an earlier release had let it come to that', async () => {
    const { journey } = await AppealJourney.reported(casework, '2005-11-08', '2005-11-22');
    await journey.issueCertificate();
    await new Situations(journey).reopenReview();
    await reviewedAnew(journey, 96);
    await journey.query(
      `update case_file set state = jsonb_set(state, '{certificate,status}', '"revoked"') where id = $1`,
      (await journey.row()).id,
    );
    await expect(journey.issueCertificate()).rejects.toMatchObject({ code: 'CERTIFICATES.REVOKED' });
    const { possibilities } = await journey.page();
    expect(possibilities.find(({ command }) => command === 'issueCertificate')).toMatchObject({ possible: false });
  }, 120_000);
});
