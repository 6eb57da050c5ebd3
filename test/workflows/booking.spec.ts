import { EstimatesService } from '#services/visits/estimates.service';
import { BillingPoliciesService } from '#services/billing/billing-policies.service';
import { SkippingCasework } from '../kit/casework.js';
import { CollectingCasework } from '../kit/collecting.js';
import { Visiting } from '../kit/visiting.js';

describe('booking a visit by agreement', () => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
  }, 60_000);
  afterAll(() => casework.close());

  const toldOf = async (journey: ReturnType<SkippingCasework['journey']>, purpose: string) =>
    (await journey.mails()).filter((mail) => mail.purpose === purpose).map(({ role }) => role);

  it('F32 F37 organisation proposes, assessor counters, organisation confirms with the estimate: booked, both invited', async () => {
    const journey = casework.journey();
    const { organisation, assessor, office } = casework.world.as;
    const visiting = await new Visiting(journey).toBooking();
    await visiting.propose(organisation, '2005-03-08', '2005-03-09');
    await expect(visiting.confirm(assessor)).rejects.toMatchObject({ code: 'VISIT.NO_ESTIMATE' });
    await visiting.estimate();
    await visiting.propose(assessor, '2005-03-08', '2005-03-22');
    expect(
      (await journey.page(organisation)).possibilities.find(({ command }) => command === 'confirmVisit'),
    ).toMatchObject({
      possible: true,
      allowed: true,
    });
    expect(
      (await journey.page(assessor)).possibilities.find(({ command }) => command === 'confirmVisit'),
    ).toMatchObject({
      allowed: false,
    });
    await visiting.confirm(organisation, true);
    const page = await journey.page(office);
    expect(page).toMatchObject({
      stage: 'BOOKED',
      state: {
        bookedDays: ['2005-03-08', '2005-03-22'],
        proposal: null,
        estimate: { net: 22_200, agreedOn: '2005-01-10' },
      },
    });
    expect(page.clocks.find(({ kind }) => kind === 'VISIT_REMINDER')).toMatchObject({ promisedDay: '2005-03-08' });
    expect(await toldOf(journey, 'visit-proposed')).toEqual(['assessor', 'organisation']);
    expect(await toldOf(journey, 'travel-estimated')).toEqual(['organisation']);
    expect((await toldOf(journey, 'visit-booked')).sort()).toEqual(['assessor', 'organisation']);
    await casework.moveTo('2005-03-08');
    expect(await journey.stage()).toBe('VISIT');
  }, 60_000);

  it('F32 the office’s proposal is booked when both have agreed; F33 a day that is taken is not even proposed', async () => {
    const [journey, other] = [casework.journey(), casework.journey()];
    const { organisation, assessor, office } = casework.world.as;
    const visiting = await new Visiting(journey).toBooking();
    await visiting.estimate();
    await visiting.agreeEstimate();
    await visiting.propose(office, '2005-04-05', '2005-04-06');
    await visiting.confirm(assessor);
    expect(await journey.stage()).toBe('BOOKING');
    await visiting.confirm(organisation);
    expect(await journey.stage()).toBe('BOOKED');
    const second = await new Visiting(other).toBooking();
    await expect(second.propose(assessor, '2005-04-06', '2005-04-07')).rejects.toMatchObject({
      code: 'VISIT.DAY_TAKEN',
    });
    expect(await toldOf(journey, 'estimate-agreed')).toEqual(['assessor']);
  }, 60_000);

  it('F33 days that somebody else took between proposal and agreement are not booked twice', async () => {
    const [one, other] = [casework.journey(), casework.journey()];
    const { organisation, assessor } = casework.world.as;
    for (const journey of [one, other]) {
      const visiting = await new Visiting(journey).toBooking();
      await visiting.estimate();
      await visiting.agreeEstimate();
      await visiting.propose(assessor, '2005-05-10', '2005-05-11');
    }
    const both = await Promise.allSettled([one, other].map((journey) => new Visiting(journey).confirm(organisation)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([await one.stage(), await other.stage()].sort()).toEqual(['BOOKED', 'BOOKING']);
  }, 60_000);

  it('F37 the estimate is kept line by line as it would be recharged, and cannot be changed', async () => {
    const journey = casework.journey();
    const visiting = await new Visiting(journey).toBooking();
    await visiting.estimate();
    const estimate = await journey.get(EstimatesService).ofCase(casework.world.as.organisation, journey.number, 1);
    expect(estimate).toMatchObject({ net: 22_200, agreedOn: null });
    expect(estimate?.lines.map(({ net }) => net)).toEqual([8600, 12_000, 1600]);
    await expect(journey.query('update travel_estimate set net_pence = 1')).rejects.toThrow('never changed');
    await expect(visiting.estimate([{ kind: 'mileage', description: '', miles: 0 }])).rejects.toMatchObject({
      code: 'INPUT.INVALID',
    });
  }, 60_000);

  it('F94 F32 debt that holds the booking by policy holds the last agreement too: nothing is booked, no day taken', async () => {
    const journey = casework.journey();
    const { organisation, assessor, finance } = casework.world.as;
    const { organisationId } = casework.world;
    const owed = await new CollectingCasework(casework).drafted(organisationId);
    await owed.issue();
    await casework.moveTo('2005-09-01', '10:00');
    const holds = (debtHoldsBooking: boolean) =>
      journey
        .get(BillingPoliciesService)
        .set(
          finance,
          { organisationId, caseId: null },
          { draftAt: null, debtHoldsBooking, debtHoldsReport: null, debtHoldsCertificate: null },
          'Owes since long.',
        );
    const visiting = await new Visiting(journey).toBooking();
    await visiting.estimate();
    await visiting.propose(assessor, '2005-10-11', '2005-10-12');
    await holds(true);
    await expect(visiting.confirm(organisation, true)).rejects.toMatchObject({ code: 'BILLING.HELD_BY_DEBT' });
    expect(await journey.stage()).toBe('BOOKING');
    await holds(false);
    await visiting.confirm(organisation, true);
    expect(await journey.stage()).toBe('BOOKED');
  }, 60_000);

  it('F35 either side may have to postpone: the organisation says why, and after two a manager decides', async () => {
    const journey = casework.journey();
    const { organisation, assessor } = casework.world.as;
    await journey.toBooked('2005-11-08', '2005-11-09');
    await journey.postpone('The programme team is at a merger.', organisation);
    expect(await journey.stage()).toBe('BOOKING');
    expect(await toldOf(journey, 'visit-postponed')).toEqual(expect.arrayContaining(['assessor', 'organisation']));
    await journey.book('2005-11-15', '2005-11-16');
    await journey.postpone('Ill.', assessor);
    await journey.book('2005-11-22', '2005-11-23');
    await expect(journey.postpone('Again.', organisation)).rejects.toMatchObject({
      code: 'VISIT.POSTPONED_TOO_OFTEN',
    });
    expect(
      (await journey.page(organisation)).possibilities.find(({ command }) => command === 'postponeVisit')?.why,
    ).toContain('only a manager');
  }, 60_000);
});
