import { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';
import { OPERATOR } from '#services/accounts/accounts.service';
import { BackCatalogueService } from '#services/imports/back-catalogue.service';
import { CertificateReadsService } from '#services/proceedings/certificates/certificate-reads.service';
import { ReportsService } from '#services/reports/reports.service';
import { SkippingCasework } from '../kit/casework.js';
import { CertificateJourney } from '../kit/certificates.js';
import type { Journey } from '../kit/journey.js';
import { somebody } from '../kit/people.js';

const HEADINGS =
  'number,organisation,programme,level,applied,accepted,fee,source,standards,assessor,supervisor,visit first,visit last,report,overall,grade,certificate,certificate number,closed';
const DAYS = '2004-09-01,2004-09-02,2004-10-01,88.4,silver';

describe('F9 F57 certificates of the time before, in the register beside ours', () => {
  let casework: SkippingCasework;
  let people: string;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-03-14');
    const { hart, iqbal } = casework.world.assessors;
    const rows = await query<{ id: string; reference: string }>('select id, reference from assessor');
    people = [hart, iqbal].map((one) => rows.find(({ id }) => id === one)?.reference).join(',');
    for (const [reference, years] of [
      ['ONE-YEAR', 1],
      ['TWO-YEARS', 2],
    ])
      await query(
        `insert into standards_version (id, reference, title, valid_from, rules, source, published_at)
         select $1, $2, $2, '2002-01-01', rules || jsonb_build_object('certificate', jsonb_build_object('validYears', $3::int)), source,
           published_at from standards_version where reference = 'ISMPE-2005'`,
        ...[newId(), reference, years],
      );
  }, 60_000);
  afterAll(() => casework.close());

  const query = <T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> =>
    casework.app.get(DataSource).query(sql, [...values]);
  const row = (ordinal: number, outcome: string, standards = '', days = DAYS): string =>
    `A-2004-000${ordinal},NTR,Women into Engineering,silver,2004-06-07,2004-06-14,4500.00,paper file ${ordinal},${standards},${people},${days},${outcome}`;
  const ROWS = (): readonly string[] => [
    row(1, '2004-10-10,ISMPE/04/17,2004-11-01'),
    row(2, '2004-10-11,,2004-11-01'),
    row(3, '2005-03-10,ISMPE/05/2,', '', '2005-02-01,2005-02-02,2005-03-07,90.5,silver'),
    row(4, '2003-10-10,ISMPE/03/9,2003-11-01', 'ONE-YEAR', '2003-09-01,2003-09-02,2003-10-01,91.0,silver').replace(
      '2004-06-07,2004-06-14',
      '2003-06-07,2003-06-14',
    ),
    row(5, '2004-10-12,ISMPE/04/18,2004-11-01', 'TWO-YEARS'),
  ];
  const bring = (lines: readonly string[]) =>
    casework.app
      .get(BackCatalogueService, { strict: false })
      .cases(OPERATOR, { name: 'old.csv', bytes: Buffer.from([HEADINGS, ...lines].join('\n')) });
  const register = async (user = casework.world.as.office) =>
    (await casework.app.get(CertificateReadsService, { strict: false }).list(user, { limit: 9 })).items;
  const journeyOf = (number: string): Journey => Object.assign(casework.journey(), { number });
  const mails = () => query('select from mail');

  it('names a number that stands twice, that a case of ours has or would have, or that has no day', async () => {
    const refusal = await bring([
      row(1, '2004-10-10,ISMPE/04/17,2004-11-01'),
      row(2, '2004-10-10,ISMPE/04/17,2004-11-01'),
      row(3, '2004-10-10,C-2004-0007-1,2004-11-01'),
      row(4, ',ISMPE/04/20,'),
      row(5, '2004-10-10,C-2004-0005-1,2004-11-01'),
    ]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'IMPORTS.FAULTY',
      faults: [
        { pointer: 'row 3, column certificate number' },
        { pointer: 'row 4, column certificate number' },
        { pointer: 'row 5, column certificate' },
      ],
    });
  });

  it('come in with their cases; of a certificate without a number the office is told, and no mail goes out', async () => {
    const { added, notes } = await bring(ROWS());
    expect(added).toBe(5);
    expect(notes.slice(1)).toEqual([
      'Row 3: no certificate number; it stands in the register as C-2004-0002-1, its own number not on record.',
    ]);
    expect(await register()).toMatchObject([
      { number: 'ISMPE/05/2', stage: 'VALID', imported: true, grade: 'silver', issuedOn: '2005-03-10' },
      { number: 'ISMPE/04/18', stage: 'VALID', expiresOn: '2006-10-11' },
      { number: 'ISMPE/04/17', stage: 'VALID', numberKnown: true, expiresOn: null },
      { number: 'ISMPE/03/9', stage: 'EXPIRED', expiresOn: '2004-10-09', since: '2004-10-10' },
      { number: 'C-2004-0002-1', stage: 'VALID', imported: true, numberKnown: false },
    ]);
    expect(await register(casework.world.as.organisation)).toHaveLength(5);
    expect(await mails()).toHaveLength(0);
  }, 60_000);

  it('the same file again changes nothing; one that came before there were numbers gets its entries', async () => {
    expect(await bring(ROWS())).toMatchObject({ added: 0, unchanged: 5, notes: [expect.any(String)] });
    await query(`delete from certificate where number = 'ISMPE/04/17'`);
    await bring(ROWS());
    expect(await register()).toHaveLength(5);
    const refusal = await bring([row(6, '2004-10-10,ISMPE/04/17,2004-11-01')]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ faults: [{ pointer: 'row 2, column certificate number' }] });
  }, 60_000);

  it('F61 one that is valid is suspended, reinstated and revoked as ours are, and says where it is from', async () => {
    const old = await CertificateJourney.of(casework, journeyOf('A-2004-0001'));
    expect(await old.page()).toMatchObject({
      provenance: { source: 'paper file 1', fileName: 'old.csv', on: '2005-03-14' },
    });
    await old.suspend();
    expect(await old.page()).toMatchObject({ stage: 'SUSPENDED' });
    await old.reinstate();
    await old.propose();
    await old.revoke(await somebody(old.journey, 'manager'));
    expect(await old.page()).toMatchObject({ stage: 'REVOKED', number: 'ISMPE/04/17' });
    expect((await old.mails()).length).toBeGreaterThan(0);
  }, 90_000);

  it('F107 one that had expired stays so, and nothing happens to it any more', async () => {
    const expired = await CertificateJourney.of(casework, journeyOf('A-2004-0004'));
    await expect(expired.suspend()).rejects.toMatchObject({ code: 'CERTIFICATES.OVER' });
    expect(await expired.mails()).toEqual([]);
    const lasting = await CertificateJourney.of(casework, journeyOf('A-2004-0005'));
    expect(await lasting.page()).toMatchObject({ seq: 1, stage: 'VALID' });
  }, 60_000);

  it('F62 a revision keeps the number that stands on the old certificate', async () => {
    const journey = journeyOf('A-2004-0003');
    const { as } = journey.world;
    await journey.by(as.manager, (asked) =>
      journey.get(ReportsService).reopen(asked, { reason: 'A score was copied wrongly.' }),
    );
    await journey.returnScores();
    await journey.resubmit(96);
    await journey.acceptScores();
    await journey.issueReport();
    await journey.issueCertificate();
    const revised = await CertificateJourney.of(casework, journey);
    expect(await revised.page()).toMatchObject({ number: 'ISMPE/05/2', revision: 2, grade: 'gold', imported: true });
    const { documents } = await journey.page();
    expect(documents.at(-1)).toMatchObject({ kind: 'certificate', title: 'Certificate, revision 2', trouble: null });
  }, 90_000);
});
