import { newId } from '#platform/database/ids';
import { pence } from '#domain/money/pence';
import { CaseNumbersService } from '#services/cases/case-numbers.service';
import { IntakeService, type NextCycle } from '#services/cases/intake.service';
import { TermsService } from '#services/cases/terms.service';
import { TimelineService } from '#services/cases/timeline.service';
import { OrganisationsService } from '#services/organisations/organisations.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Situations } from '../kit/situations.js';

describe('the next cycle of a case', () => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
  }, 60_000);
  afterAll(() => casework.close());

  const open = (
    journey: Journey,
    asked: Partial<NextCycle> = {},
    commandId = newId(),
    user = journey.world.as.organisation,
  ) =>
    journey.get(IntakeService).openNext(user, commandId, journey, {
      ...{ why: 'resubmission', targetLevel: 'silver', year: 2005 },
      ...asked,
    });

  it('F8 follows a withdrawn one under the same number, once, with standards and fee of its own time', async () => {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await expect(open(journey)).rejects.toMatchObject({ code: 'CASE.CYCLE_OPEN' });
    await journey.withdraw();
    expect((await journey.page(journey.world.as.organisation)).nextCycleAs).toEqual(['resubmission']);
    await expect(open(journey, { why: 'renewal' })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/why' }] },
    });
    await journey.query(
      `insert into fee (year, net_pence, inclusions) values (2006, 550000, 'two days of assessment')`,
    );
    const key = newId();
    const opened = await open(journey, { year: 2006 }, key);
    expect(opened).toMatchObject({ number: journey.number, cycle: 2, stage: 'APPLIED' });
    expect(await open(journey, { year: 2006 }, key)).toEqual(opened);
    await expect(open(journey)).rejects.toMatchObject({ code: 'CASE.LATER_CYCLE' });
    expect(await journey.page()).toMatchObject({ nextCycleAs: [], cycles: [{ cycle: 1 }, { cycle: 2 }] });
    journey.cycle = 2;
    await journey.acceptApplication();
    expect(await journey.page()).toMatchObject({
      ...{ stage: 'IN_HOUSE_REVIEW', feePence: 550_000 },
      cycles: [
        { cycle: 1, stage: 'WITHDRAWN', openedAs: null },
        { cycle: 2, stage: 'IN_HOUSE_REVIEW', openedAs: 'resubmission' },
      ],
    });
    await expect(
      journey.query(`update case_file set closed_at = null where number = $1 and cycle = 1`, journey.number),
    ).rejects.toThrow('case_file_one_open_cycle');
  }, 60_000);

  it('F8 is the only way on: a programme has one number for life, however its case ended, and one that was lost is taken up', async () => {
    const journey = casework.journey();
    const programmeId = await journey.programme();
    const { as } = journey.world;
    const intake = journey.get(IntakeService);
    const application = { programmeId, targetLevel: 'silver', year: 2005 } as const;
    const key = newId();
    const lost = await journey.get(CaseNumbersService).allocate(newId(), 2005, programmeId);
    const { number } = await intake.submit(as.office, key, application);
    expect(number).toBe(lost.number);
    expect(await intake.submit(as.office, key, application)).toMatchObject({ number, cycle: 1 });
    const second = (user = as.organisation) => intake.submit(user, newId(), application);
    await expect(second()).rejects.toMatchObject({
      ...{ code: 'CASE.HAS_NUMBER', facts: { number, cycle: 1, over: false } },
      message: `The programme has the case number ${number}, and its cycle 1 is under way; go on there.`,
    });
    journey.number = number;
    await journey.withdraw();
    await expect(second(as.office)).rejects.toMatchObject({
      message: `The programme has the case number ${number}, for life; open the next cycle there.`,
    });
    const { programmes } = await journey.get(OrganisationsService).one(as.organisation, journey.world.organisationId);
    expect(programmes.find(({ id }) => id === programmeId)?.case).toEqual({ number, cycle: 1, over: true });
    const seen = await journey.get(OrganisationsService).one(as.assessor, journey.world.organisationId);
    expect(seen.programmes.every((each) => each.case === null)).toBe(true);
    await expect(
      journey.query(
        `insert into case_number (command_id, year, ordinal, cycle, case_id, programme_id) values ('x', 2005, 900, 1, $1, $2)`,
        ...[newId(), programmeId],
      ),
    ).rejects.toThrow('case_number_one_of_a_programme');
  }, 60_000);

  it('F7 keeps the fee and terms that were accepted for it, and refuses others', async () => {
    const journey = casework.journey();
    await journey.apply();
    await journey.withdraw();
    const { terms, fee } = await journey.get(TermsService).offered(journey.world.as.organisation, 2005);
    const accepted = { terms: terms.id, fee: fee ?? pence(0), by: 'Priya Nair' };
    await expect(open(journey, { accepted: { ...accepted, fee: pence(1) } })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/accepted/fee' }] },
    });
    await open(journey, { accepted });
    const entries = await journey.get(TimelineService).entries(journey.world.as.office, journey.number, 2);
    expect(JSON.stringify(entries)).toContain('Terms and the fee of £5,000.00 accepted by Priya Nair.');
  }, 60_000);

  it('F8 of an accredited programme is a renewal or an upgrade, and who left for a conflict does not come back', async () => {
    const journey = casework.journey();
    const { assessors, as } = journey.world;
    await journey.toBooked('2005-03-08', '2005-03-09');
    const situations = new Situations(journey);
    await situations.reportConflict('assessor');
    await situations.endAssignment('In conflict.');
    await situations.nameAssessor(assessors.lund);
    await journey.withdraw();
    await open(journey, {}, newId(), as.office);
    journey.cycle = 2;
    await journey.acceptApplication();
    await journey.declareReady();
    await expect(situations.nameAssessor(assessors.hart)).rejects.toThrow(/conflict/i);
    await situations.nameAssessor(assessors.lund);
  }, 60_000);

  it('F8 of a programme that was accredited is a renewal, or an upgrade that aims higher', async () => {
    const journey = casework.journey();
    await journey.toBooked('2005-05-10', '2005-05-11');
    await casework.moveTo('2005-05-11', '18:00');
    await journey.complete('2005-05-10', '2005-05-11');
    await journey.submitScores(90);
    await journey.acceptScores();
    await journey.issueReport();
    await journey.issueCertificate();
    await casework.moveTo('2005-06-20');
    expect(await journey.stage()).toBe('CLOSED');
    expect((await journey.page()).nextCycleAs).toEqual(['renewal', 're-assessment', 'upgrade']);
    await expect(open(journey, { why: 'upgrade' })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/targetLevel' }] },
    });
    expect(await open(journey, { why: 'upgrade', targetLevel: 'gold' })).toMatchObject({ cycle: 2 });
  }, 60_000);
});
