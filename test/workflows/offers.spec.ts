import { DataSource } from 'typeorm';
import { RegisterWatchService } from '#services/assessors/watch/register-watch.service';
import { policyAt } from '#domain/assessors/register';
import { PoliciesService } from '#services/assessors/policies.service';
import { AssignmentService } from '#services/cases/assignment.service';
import { CandidatesService } from '#services/impartiality/candidates.service';
import { InterestReadsService } from '#services/impartiality/interest-reads.service';
import { OfferReadsService } from '#services/offers/offer-reads.service';
import { OffersService } from '#services/offers/offers.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';

const CLEAR = { statement: 'Nothing ties me to them.', interests: [], heardBy: null };

describe('offers to assessors', () => {
  let casework: SkippingCasework;
  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-02-01');
  }, 120_000);
  afterAll(() => casework.close(), 60_000);

  const offers = () => casework.app.get(OffersService, { strict: false });
  const reads = () => casework.app.get(OfferReadsService, { strict: false });
  async function named(): Promise<Journey> {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    await journey.declareReady();
    await name(journey, casework.world.assessors.hart);
    return journey;
  }
  const name = (journey: Journey, assessorId: string) =>
    journey.by(casework.world.as.office, (asked) =>
      casework.app.get(AssignmentService, { strict: false }).nameAssessor(asked, { assessorId }),
    );
  const standing = async (journey: Journey) =>
    (await reads().ofCase(casework.world.as.office, journey.number, 1))?.standing;
  const look = async () => casework.app.get(RegisterWatchService, { strict: false }).look(await casework.clock.now());
  const purposes = async (journey: Journey) => (await journey.mails()).map(({ purpose, role }) => `${purpose} ${role}`);

  it('F30 is accepted by the assessor with a declaration for the case, once', async () => {
    const journey = await named();
    const { assessor, office } = casework.world.as;
    expect(await reads().own(assessor)).toMatchObject([
      { standing: 'open', namedOn: '2005-02-01', answerBy: '2005-02-08' },
    ]);
    const asked = journey.asked(assessor);
    await expect(offers().accept(asked, { heardBy: null })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/statement' }] },
    });
    await offers().accept(asked, CLEAR);
    await expect(offers().accept(journey.asked(assessor), CLEAR)).rejects.toMatchObject({ code: 'OFFER.ANSWERED' });
    expect(await standing(journey)).toBe('accepted');
    expect(await purposes(journey)).toEqual(
      expect.arrayContaining(['offer-accepted office', 'offer-accepted organisation']),
    );
    const { declarations } = await casework.app
      .get(InterestReadsService, { strict: false })
      .ofAssessor(office, assessor.assessorId ?? '');
    expect(declarations).toMatchObject([{ caseNumber: journey.number }]);
    await journey.withdraw();
  });

  it('F30 is declined with a reason: another is named, and who declined may be asked again', async () => {
    const journey = await named();
    const { hart, lund } = casework.world.assessors;
    await journey.by(casework.world.as.assessor, (asked) =>
      offers().decline(asked, { reason: 'Away until May.', heardBy: null }),
    );
    expect(await journey.stage()).toBe('BOOKING');
    expect((await journey.page()).state.assessor).toBeNull();
    const { items } = await casework.app
      .get(CandidatesService, { strict: false })
      .list(casework.world.as.office, journey.number, 1, { role: 'assessor' });
    expect(items.find(({ id }) => id === hart)).toMatchObject({
      clear: true,
      declined: { on: '2005-02-01', reason: 'Away until May.' },
    });
    await name(journey, lund);
    expect(await standing(journey)).toBe('open');
    await journey.by(casework.world.as.office, (asked) =>
      offers().decline(asked, { reason: 'Too far.', heardBy: 'by telephone' }),
    );
    await name(journey, hart);
    expect(await standing(journey)).toBe('open');
    await journey.withdraw();
  });

  it('F30 is answered by the office only with how it was heard', async () => {
    const journey = await named();
    const { office } = casework.world.as;
    await expect(offers().accept(journey.asked(office), { heardBy: null })).rejects.toMatchObject({
      facts: { faults: [{ pointer: '/heardBy' }] },
    });
    await offers().accept(journey.asked(office), { heardBy: 'Agreed by telephone' });
    expect(await reads().ofCase(office, journey.number, 1)).toMatchObject({
      ...{ standing: 'accepted', late: false, heardBy: 'Agreed by telephone' },
    });
    await expect(
      casework.app.get(DataSource).query(`update offer_answer set answer = 'declined', reason = 'x'`),
    ).rejects.toThrow();
    await journey.withdraw();
  });

  it('F30 reminds once after four days, tells the office once after seven, and takes a late answer', async () => {
    const journey = await named();
    await look();
    expect(await purposes(journey)).not.toContain('offer-reminder assessor');
    await casework.moveTo('2005-02-05', '12:00');
    await look();
    await look();
    await casework.moveTo('2005-02-09', '12:00');
    await look();
    await look();
    const told = (await purposes(journey)).filter((each) => each.startsWith('offer-'));
    expect(told).toEqual(['offer-reminder assessor', 'offer-unanswered office']);
    expect(await standing(journey)).toBe('overdue');
    await offers().accept(journey.asked(casework.world.as.assessor), CLEAR);
    expect(await reads().ofCase(casework.world.as.office, journey.number, 1)).toMatchObject({ late: true });
    await journey.withdraw();
  });

  it('F30 is taken up by whoever goes on with the case: the released way needs no answer', async () => {
    const journey = await named();
    await journey.by(casework.world.as.office, (asked) =>
      casework.app
        .get(AssignmentService, { strict: false })
        .appointSupervisor(asked, { assessorId: casework.world.assessors.iqbal }),
    );
    expect(await standing(journey)).toBe('open');
    await journey.book('2005-03-08', '2005-03-09');
    expect(await standing(journey)).toBe('taken up');
    await expect(
      journey.by(casework.world.as.assessor, (asked) => offers().decline(asked, { reason: 'No.', heardBy: null })),
    ).rejects.toMatchObject({ code: 'OFFER.TAKEN_UP' });
  });

  it('F27 asks for the yearly declaration two weeks ahead and once more when it is over', async () => {
    const asked = () =>
      casework.app
        .get(DataSource)
        .query<readonly { occurrence: string }[]>(
          `select occurrence from mail where purpose = 'declaration-due' and recipient like 'jo.hart%' order by dated`,
        );
    await casework.moveTo('2005-02-14', '12:00');
    await look();
    expect(await asked()).toEqual([]);
    await casework.moveTo('2005-02-15', '12:00');
    await look();
    await casework.moveTo('2005-03-02', '12:00');
    await look();
    await look();
    expect((await asked()).map(({ occurrence }) => occurrence)).toEqual(['due 2005-03-01', 'overdue 2005-03-01']);
  });

  it('F30 is answered within the days that hold when it is made: the mail names them, an earlier offer keeps its own', async () => {
    const policies = casework.app.get(PoliciesService, { strict: false });
    const said = async (journey: Journey) =>
      (
        await casework.app
          .get(DataSource)
          .query<readonly { text: string }[]>(
            `select text_part as text from mail m join case_file f on f.id = m.case_id where m.purpose = 'assessor-named' and f.number = $1`,
            [journey.number],
          )
      )[0]?.text.replace(/\s+/g, ' ');
    const earlier = await named();
    expect(await said(earlier)).toContain('within 7 days, by Wednesday 9 March 2005');
    const now = policyAt(await policies.all(), await casework.clock.today());
    const tomorrow = { ...now, fromDay: '2005-03-03' as never, offerDays: 14, offerReminderDays: 10 };
    await policies.set(casework.world.as.manager, tomorrow, 'Assessors asked for more time.');
    await casework.moveTo('2005-03-03', '12:00');
    const later = await named();
    expect(await said(later)).toContain('within 14 days, by Thursday 17 March 2005');
    expect((await reads().own(casework.world.as.assessor)).map(({ answerBy }) => answerBy)).toEqual(
      expect.arrayContaining(['2005-03-09', '2005-03-17']),
    );
  });
});
