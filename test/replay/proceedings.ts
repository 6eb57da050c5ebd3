// The ways of proceedings after the report whose histories every later release has to replay.
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { newId } from '#platform/database/ids';
import { IntakeService } from '#services/cases/intake.service';
import { AppealJourney } from '../kit/appeals.js';
import { CertificateJourney } from '../kit/certificates.js';
import type { SkippingCasework } from '../kit/casework.js';
import { ComplaintJourney } from '../kit/complaints.js';
import { somebody } from '../kit/people.js';

type Play = (casework: SkippingCasework) => Promise<{ history(): Promise<History> }>;

const decided = async (casework: SkippingCasework, outcome: 'upheld' | 'dismissed'): Promise<AppealJourney> => {
  const appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
  await appeal.journey.issueCertificate();
  await appeal.lodge();
  await appeal.admit();
  const [one, other] = await appeal.panel();
  await casework.moveTo('2005-04-26');
  await appeal.view(one, outcome);
  await appeal.view(other, outcome);
  await appeal.decide(one, outcome);
  await appeal.settled();
  return appeal;
};

async function accredited(casework: SkippingCasework, journey: AppealJourney['journey']): Promise<void> {
  await journey.acceptApplication();
  await journey.declareReady();
  await journey.assign();
  await journey.book('2005-06-07', '2005-06-08');
  await casework.moveTo('2005-06-08', '18:00');
  await journey.complete('2005-06-07', '2005-06-08');
  await journey.submitScores(90);
  await journey.acceptScores();
  await journey.issueReport();
  await journey.issueCertificate();
}

export const PROCEEDINGS: Readonly<Record<string, Play>> = {
  'certificate-suspended-and-revoked': async (casework) => {
    const { journey } = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await journey.issueCertificate();
    const certificate = await CertificateJourney.of(casework, journey);
    await certificate.suspend();
    await certificate.reinstate();
    await certificate.propose();
    await certificate.revoke(journey.world.as.manager);
    await certificate.toldToItsCase();
    return certificate;
  },
  'certificate-expired-after-its-reminders': async (casework) => {
    const years = `update standards_version set rules = rules || '{"certificate": {"validYears": 1}}'`;
    await casework.journey().query('alter table standards_version disable trigger user');
    await casework.journey().query(years);
    const { journey } = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await journey.issueCertificate();
    await casework.moveTo('2006-04-10');
    return CertificateJourney.of(casework, journey);
  },
  'complaint-answered-after-a-reminder': async (casework) => {
    const complaint = new ComplaintJourney(casework);
    await complaint.receive();
    await casework.moveTo('2005-01-18');
    await complaint.acknowledge();
    const ivy = await somebody(complaint.journey, 'board');
    await complaint.appoint(ivy);
    await complaint.findings(ivy);
    await complaint.answer(complaint.journey.world.as.manager);
    return complaint;
  },
  'appeal-upheld-after-a-reminder': (casework) => decided(casework, 'upheld'),
  'case-whose-appeal-was-upheld': async (casework) => {
    const { journey } = await decided(casework, 'upheld');
    await journey.acceptScores();
    await journey.issueReport();
    return { history: () => casework.historyOf(journey) };
  },
  'case-closed-after-a-dismissed-appeal': async (casework) => {
    const appeal = await decided(casework, 'dismissed');
    await appeal.until(`select from case_file where stage = 'CLOSED'`);
    return { history: () => casework.historyOf(appeal.journey) };
  },
  'case-whose-certificate-was-revoked': async (casework) => {
    const { journey } = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await journey.issueCertificate();
    const certificate = await CertificateJourney.of(casework, journey);
    await certificate.propose();
    await certificate.revoke(journey.world.as.manager);
    await certificate.toldToItsCase();
    return { history: () => casework.historyOf(journey) };
  },
  'appeal-not-admitted': async (casework) => {
    const appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await appeal.lodge();
    await appeal.refuse();
    await appeal.settled();
    return appeal;
  },
  'complaint-withdrawn': async (casework) => {
    const complaint = new ComplaintJourney(casework);
    await complaint.receive();
    await complaint.withdraw();
    return complaint;
  },
  'certificate-superseded-after-a-rejected-revocation': async (casework) => {
    const { journey } = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await journey.issueCertificate();
    const certificate = await CertificateJourney.of(casework, journey);
    await certificate.propose();
    await certificate.reject(journey.world.as.manager);
    await casework.moveTo('2005-04-25');
    await journey.get(IntakeService).openNext(journey.world.as.organisation, newId(), journey, {
      ...{ why: 'renewal', targetLevel: 'silver', year: 2005 },
    });
    journey.cycle = 2;
    await accredited(casework, journey);
    return certificate;
  },
  'appeal-withdrawn': async (casework) => {
    const appeal = await AppealJourney.reported(casework, '2005-03-08', '2005-04-01');
    await appeal.lodge();
    await casework.moveTo('2005-04-07');
    await appeal.withdraw();
    await appeal.settled();
    return appeal;
  },
};
