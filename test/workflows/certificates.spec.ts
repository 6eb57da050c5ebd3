import { newId } from '#platform/database/ids';
import { IntakeService } from '#services/cases/intake.service';
import { CertificateReadsService } from '#services/proceedings/certificates/certificate-reads.service';
import { SkippingCasework } from '../kit/casework.js';
import { CertificateJourney } from '../kit/certificates.js';
import type { Journey } from '../kit/journey.js';
import { somebody } from '../kit/people.js';
import { CACHES } from './caches.js';

describe.each(CACHES)('the later life of a certificate, %s', (_words, maxCachedWorkflows) => {
  let casework: SkippingCasework;
  let journey: Journey;

  const accredited = async (first: string, last: string, issue: string): Promise<void> => {
    await journey.acceptApplication();
    await journey.declareReady();
    await journey.assign();
    await journey.book(first, last);
    await casework.moveTo(last, '18:00');
    await journey.complete(first, last);
    await journey.submitScores(90);
    await journey.acceptScores();
    await casework.moveTo(issue);
    await journey.issueReport();
    await journey.issueCertificate();
  };

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10', { maxCachedWorkflows });
    journey = casework.journey();
    await journey.apply();
    await accredited('2005-03-08', '2005-03-09', '2005-04-01');
  }, 120_000);
  afterAll(() => casework.close());

  it('F61 stands as valid without a workflow of its own until it is suspended, and is reinstated with notice each time', async () => {
    const certificate = await CertificateJourney.of(casework, journey);
    const { as } = journey.world;
    expect(await certificate.page()).toMatchObject({
      seq: 0,
      stage: 'VALID',
      grade: 'silver',
      expiresOn: null,
      history: [],
    });
    await expect(certificate.suspend(as.organisation)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await certificate.suspend();
    expect(await certificate.page(as.organisation)).toMatchObject({
      stage: 'SUSPENDED',
      since: '2005-04-01',
      mails: [],
    });
    await expect(certificate.suspend()).rejects.toMatchObject({ code: 'CERTIFICATES.WRONG_STAGE' });
    await certificate.reinstate();
    expect(await certificate.page()).toMatchObject({ stage: 'VALID', since: null });
    expect(await certificate.mails()).toEqual([
      '2005-04-01 certificate-notice to office',
      '2005-04-01 certificate-notice to organisation',
    ]);
  }, 120_000);

  it('F8 F61 is superseded by the certificate of the next cycle', async () => {
    const first = await CertificateJourney.of(casework, journey);
    await casework.moveTo('2005-04-25');
    expect(await journey.stage()).toBe('CLOSED');
    await journey.get(IntakeService).openNext(journey.world.as.organisation, newId(), journey, {
      ...{ why: 'renewal', targetLevel: 'silver', year: 2005 },
    });
    journey.cycle = 2;
    await accredited('2005-06-07', '2005-06-08', '2005-07-01');
    const { number } = await (await CertificateJourney.of(casework, journey)).page();
    expect(await first.page()).toMatchObject({
      ...{ stage: 'SUPERSEDED', since: '2005-07-01' },
      history: [{ type: 'supersede', data: { by: number } }, {}, {}, {}],
    });
    await expect(first.suspend()).rejects.toMatchObject({ code: 'CERTIFICATES.WRONG_STAGE' });
  }, 120_000);

  it('F61 F115 is revoked by two people, for good, for the database too; the register keeps the entry', async () => {
    const certificate = await CertificateJourney.of(casework, journey);
    const { manager } = journey.world.as;
    await expect(certificate.revoke(manager)).rejects.toMatchObject({ code: 'CERTIFICATES.NOT_PROPOSED' });
    await certificate.propose(manager);
    await expect(certificate.revoke(manager)).rejects.toMatchObject({ code: 'CERTIFICATES.TWO_PEOPLE' });
    await expect(
      journey.query(
        `insert into certificate_revocation_approval select id, 'x', proposed_by, now() from certificate_revocation`,
      ),
    ).rejects.toThrow('does not decide on it');
    const other = await somebody(journey, 'manager');
    await certificate.reject(other);
    await certificate.propose();
    expect(await certificate.page()).toMatchObject({ stage: 'VALID', proposal: { by: 'The office' } });
    await certificate.revoke(other);
    const revoked = { stage: 'REVOKED', since: '2005-07-01' };
    expect(await certificate.page()).toMatchObject({ ...revoked, proposal: null });
    await expect(certificate.reinstate()).rejects.toMatchObject({ code: 'CERTIFICATES.WRONG_STAGE' });
    const reads = journey.get(CertificateReadsService);
    const { items } = await reads.list(journey.world.as.organisation, { limit: 9 });
    expect(items).toMatchObject([revoked, { stage: 'SUPERSEDED' }]);
    expect((await reads.list(manager, { limit: 9, stage: 'VALID' })).items).toEqual([]);
    const { state } = await certificate.toldToItsCase();
    expect(state.certificate).toEqual({ revision: 1, status: 'revoked' });
  }, 120_000);

  it('F107 expires where its standards version sets years, its organisation reminded six and three months before', async () => {
    await journey.query(
      `insert into standards_version (id, reference, title, valid_from, rules, source, published_at)
       select $1, 'ISMPE-2005B', 'ISMPE Standards 2005 B', '2005-07-01', rules || '{"certificate": {"validYears": 1}}', source,
         published_at from standards_version limit 1`,
      newId(),
    );
    journey = casework.journey();
    await journey.apply();
    await accredited('2005-08-09', '2005-08-10', '2005-09-01');
    const certificate = await CertificateJourney.of(casework, journey);
    expect(await certificate.page()).toMatchObject({ stage: 'VALID', expiresOn: '2006-08-31' });
    await casework.moveTo('2006-08-31');
    expect(await certificate.page()).toMatchObject({ stage: 'VALID' });
    await casework.moveTo('2006-09-01');
    expect(await certificate.page()).toMatchObject({ stage: 'EXPIRED', since: '2006-09-01' });
    expect((await certificate.mails()).filter((each) => each.endsWith('organisation'))).toEqual([
      '2006-02-28 certificate-renewal to organisation',
      '2006-05-31 certificate-renewal to organisation',
      '2006-09-01 certificate-notice to organisation',
    ]);
  }, 120_000);
});
