import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { PapersService } from '#services/papers/papers.service';
import { PublicationService } from '#services/reports/publication.service';
import { ReportProfilesService } from '#services/reports/report-profiles.service';
import { ReportsService } from '#services/reports/reports.service';
import { AlternativesService } from '#services/scoring/alternatives.service';
import { AppealJourney } from '../kit/appeals.js';
import { SkippingCasework } from '../kit/casework.js';
import { CertificateJourney } from '../kit/certificates.js';
import type { Journey } from '../kit/journey.js';
import { pdfText } from '../kit/pdf-text.js';
import { somebody } from '../kit/people.js';

const REMARKS = {
  summary: 'A well-run programme.',
  segments: [{ no: 1, strengths: ['Jo Hart was told of clear aims', 'Aims are clear'], improvements: ['Share them'] }],
};

describe('F56 an issued report, as others may read it', () => {
  let casework: SkippingCasework;
  let journey: Journey;
  let document: string;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    journey = casework.journey();
    const { as } = journey.world;
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '18:00');
    await journey.complete('2005-03-08', '2005-03-09');
    await heard();
    await journey.submitScores(90);
    await journey.get(AlternativesService).keep(as.supervisor, journey.number, 1, ALTERNATIVE, 0);
    await journey.returnScores('Say what was seen.');
    await journey.resubmit(91);
    await journey.acceptScores();
    await casework.moveTo('2005-04-01');
    await journey.by(as.office, (asked) => journey.get(ReportsService).issue(asked, REMARKS));
    document = (await reports())[0]!;
  }, 120_000);
  afterAll(() => casework.close());

  const ALTERNATIVE = {
    ...{ score: { criterion: '4.1', points: 71 }, comment: 'Nothing was measured.' },
    resolution: 'Settled by telephone.',
  };

  /** Two mentees, one of whom let notes be taken. */
  const heard = async () =>
    journey.query(
      `insert into interview (id, command_id, case_id, stakeholder, first_no, people, day, consent, notes, recorded_by, changed_by, changed_at)
       values ($1, 'i', $2, 'mentee', 1, 2, '2005-03-08', 'notes', 'My manager laughed at it.', $3, $3, now())`,
      ...[newId(), (await journey.row()).id, journey.world.as.assessor.id],
    );
  const reports = async (): Promise<readonly string[]> =>
    (await journey.page()).documents.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  const profiles = () => journey.get(ReportProfilesService);
  const says = (given: boolean, on = '2005-04-01', user = journey.world.as.organisation) =>
    journey
      .get(PublicationService)
      .record(
        { user, number: journey.number, cycle: 1, commandId: newId() },
        { given, saidBy: 'Priya Nair', on: on as LocalDay, note: '' },
      );
  const refusedAs = async (id = document) =>
    profiles()
      .draw(journey.world.as.office, id, 'public summary')
      .then(
        () => undefined,
        (error: unknown) => (error as { readonly code: string }).code,
      );

  it('is for the house with both scores, what came of them, the review and how many were heard', async () => {
    const { as } = journey.world;
    const first = await profiles().draw(as.office, document, 'internal');
    const read = pdfText(first.bytes);
    for (const words of [
      'Nothing was measured.',
      'Settled by telephone.',
      '71 / 100',
      '90 / 100',
      'Say what was seen.',
    ])
      expect(read).toContain(words);
    expect(read).toMatch(/Mentee 2 2/);
    expect(read).not.toContain('My manager laughed');
    for (const user of [as.organisation, as.assessor, as.supervisor, as.finance])
      await expect(profiles().draw(user, document, 'internal')).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  }, 60_000);

  it('is, as its organisation gets it, what was issued and nothing of that', async () => {
    const papers = journey.get(PapersService);
    const { bytes } = await papers.contentOf(await papers.find(document));
    const read = pdfText(bytes);
    expect(read).toContain('Aims are clear');
    for (const words of ['Nothing was measured.', 'Settled by telephone.', 'Say what was seen.', 'For the house'])
      expect(read).not.toContain(words);
  });

  it('is for the public with the organisation’s consent only, whose last word counts', async () => {
    const { as } = journey.world;
    expect(await refusedAs()).toBe('REPORTS.NO_CONSENT');
    expect((await journey.page()).publication).toMatchObject({
      consent: null,
      refused: expect.stringContaining('consent'),
    });
    await expect(says(true, '2005-04-02')).rejects.toMatchObject({ faults: [{ pointer: '/on' }] });
    await expect(says(true, '2005-04-01', as.assessor)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await says(true);
    const drawn = await profiles().draw(as.organisation, document, 'public summary');
    const read = pdfText(drawn.bytes);
    for (const words of [
      'Women into Engineering',
      'Northern Rail Trust',
      'Silver',
      'ISMPE Standards 2005',
      'Aims are clear',
    ])
      expect(read).toContain(words);
    for (const hidden of ['Hart', 'Iqbal', 'Nair', 'told of', 'Share them', 'A-2005', '91', 'A well-run programme'])
      expect(read).not.toContain(hidden);
    await expect(profiles().draw(as.assessor, document, 'public summary')).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    expect((await journey.page(as.organisation)).publication).toMatchObject({
      refused: null,
      consent: { given: true },
    });
    expect((await journey.page(as.assessor)).publication).toBeNull();
    await says(false);
    expect(await refusedAs()).toBe('REPORTS.NO_CONSENT');
    await says(true);
    expect(await refusedAs()).toBeUndefined();
  }, 60_000);

  it('is the same to the byte when it is drawn again, whatever has been recorded meanwhile', async () => {
    const { as } = journey.world;
    const before = [
      await profiles().draw(as.office, document, 'internal'),
      await profiles().draw(as.office, document, 'public summary'),
    ];
    await journey.query(`update contact set name = 'Aims Clear' where role = 'sponsor'`);
    expect((await profiles().draw(as.manager, document, 'internal')).sha256).toBe(before[0]?.sha256);
    expect((await profiles().draw(as.organisation, document, 'public summary')).sha256).toBe(before[1]?.sha256);
    await expect(journey.query('update report_rendering set content = $1', {})).rejects.toThrow();
  }, 60_000);

  it('is not for the public once a later version replaces it, nor while an appeal is open or the certificate is suspended', async () => {
    const { as } = journey.world;
    await journey.by(as.office, (asked) =>
      journey.get(ReportsService).correct(asked, { ...REMARKS, reason: 'A typo.' }),
    );
    const [, second] = await reports();
    expect(await refusedAs()).toBe('REPORTS.REPLACED');
    expect(await refusedAs(second)).toBeUndefined();
    await journey.issueCertificate();
    const certificate = await CertificateJourney.of(casework, journey);
    await certificate.suspend();
    expect(await refusedAs(second)).toBe('REPORTS.NOT_VALID');
    await certificate.reinstate();
    const appeal = new AppealJourney(casework, journey);
    await appeal.lodge();
    expect(await refusedAs(second)).toBe('REPORTS.APPEAL_OPEN');
    await appeal.withdraw();
    await certificate.propose();
    await certificate.revoke(await somebody(journey, 'manager'));
    expect(await refusedAs(second)).toBe('REPORTS.NOT_VALID');
  }, 90_000);
});
