import type { LocalDay } from '#domain/calendar/dates';
import { NewStandardsService } from '#services/cases/new-standards.service';
import { IntakeService } from '#services/cases/intake.service';
import { ScoringService } from '#services/scoring/scoring.service';
import { StandardsLabService } from '#services/scoring/standards-lab.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { Drafting, fuller } from '../kit/standards.js';
import { scoresOf } from '../kit/world.js';

describe('a newer standards version while cases are under way', () => {
  let casework: SkippingCasework;
  let drafting: Drafting;
  let newer: string;
  /** Accepted before the newer version was in force, each for one of the tests. */
  const cases: Record<string, Journey> = {};

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    drafting = new Drafting(casework.app, casework.world);
    for (const name of ['moved', 'stayed', 'booked']) {
      const journey = (cases[name] = casework.journey());
      await journey.apply();
      await journey.acceptApplication();
      await journey.declareReady();
    }
    newer = await published();
  }, 120_000);
  afterAll(() => casework.close());

  /** Thirty criteria, the second of segment 1 worth less; the report within five weeks. */
  async function published(): Promise<string> {
    const draft = await drafting.whole();
    const first = fuller(draft.rules, 1);
    const criteria = first.criteria.slice(0, 5).map((each, index) => (index === 1 ? { ...each, points: 60 } : each));
    await drafting.drafts.writeSegment(await drafting.asked(draft.id), 1, { ...first, criteria });
    const { grades } = draft.rules;
    await drafting.drafts.writeJudging(await drafting.asked(draft.id), {
      grades,
      periods: { REPORT: 35, CERTIFICATE: 7 },
    });
    await drafting.drafts.openConsultation(await drafting.asked(draft.id), '2005-01-31' as LocalDay);
    await casework.moveTo('2005-02-01');
    const { id } = await drafting.decide(draft, '2005-02-01');
    await drafting.publish(draft.id, id, '2005-02-01');
    return draft.id;
  }

  const service = (journey: Journey) => journey.get(NewStandardsService);
  const offer = (journey: Journey) => journey.by(casework.world.as.office, (asked) => service(journey).offer(asked));
  const answer = (journey: Journey, consent: boolean, user = casework.world.as.organisation) =>
    journey.by(user, (asked) => service(journey).answer(asked, { consent, note: 'Agreed by the team.' }));
  async function pinned(journey: Journey): Promise<string> {
    const rows = await journey.query<{ id: string }>(
      'select standards_version_id as id from case_file where number = $1',
      journey.number,
    );
    return rows[0]!.id;
  }

  it('Standards version replaced mid-case: the pinned one stays, a move is offered and consented to, its self-scores go along', async () => {
    const journey = cases['moved']!;
    const { organisation, office, assessor } = casework.world.as;
    expect(await pinned(journey)).toBe(casework.world.standardsId);
    const preview = await service(journey).preview(organisation, journey.number, 1);
    expect(preview).toMatchObject({ newer: { id: newer }, offeredOn: null, carried: 11 });
    expect(preview.anew).toHaveLength(19);
    const offered = async () =>
      (await journey.page()).possibilities.find(({ command }) => command === 'offerNewStandards');
    expect(await offered()).toMatchObject({ possible: true, allowed: true });
    await expect(answer(journey, true)).rejects.toMatchObject({ code: 'STANDARDS.NO_OFFER' });
    await expect(journey.by(organisation, (asked) => service(journey).offer(asked))).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await offer(journey);
    await expect(offer(journey)).rejects.toMatchObject({ code: 'STANDARDS.OFFERED' });
    await expect(answer(journey, true, assessor)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await answer(journey, true);
    expect(await pinned(journey)).toBe(newer);
    const sheet = await journey.get(ScoringService).sheet(organisation, journey.number, 1, 'self');
    expect(sheet.rules.segments[0]?.criteria).toHaveLength(5);
    expect(sheet.scores).toHaveLength(11);
    expect(sheet.scores).toContainEqual({ criterion: '2.1', points: 90 });
    await expect(offer(journey)).rejects.toMatchObject({ code: 'STANDARDS.NONE_NEWER' });
    expect(await offered()).toMatchObject({ possible: false, why: expect.stringContaining('in force') });
    const told = (await journey.mails()).filter(({ purpose }) => purpose.startsWith('standards'));
    expect(told.map(({ purpose, role }) => `${purpose} ${role}`)).toEqual([
      'standards-offered organisation',
      'standards-answered office',
    ]);

    await journey.by(office, (asked) =>
      journey.get(IntakeService).withdrawReadiness(asked, { reason: 'New criteria.' }),
    );
    await journey.saveScores(organisation, 'self', sheet.scores);
    await expect(
      journey.by(organisation, (asked) => journey.get(IntakeService).declareReady(asked)),
    ).rejects.toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('1.2') })]),
    });
    const rest = sheet.open.map(({ message }) => /Criterion (\S+),/.exec(message)?.[1] ?? '');
    const whole = [...sheet.scores, ...rest.map((criterion) => ({ criterion, points: 40 }))];
    await journey.saveScores(organisation, 'self', whole);
    await journey.by(organisation, (asked) => journey.get(IntakeService).declareReady(asked));
    expect(await journey.stage()).toBe('READY');
  }, 60_000);

  it('F110 its periods are those of the version that is pinned: five weeks for the report, one for the certificate', async () => {
    const journey = cases['moved']!;
    await journey.assign();
    await journey.book('2005-02-08', '2005-02-09');
    await casework.moveTo('2005-02-09', '18:00');
    await journey.complete('2005-02-08', '2005-02-09');
    const clock = async (kind: string) => (await journey.page()).clocks.find((each) => each.kind === kind);
    expect(await clock('REPORT')).toMatchObject({ promisedDay: '2005-03-16' });
    expect((await clock('REPORT'))?.explanation.join(' ')).toContain('35 calendar days on');
    const sheet = await journey.get(ScoringService).sheet(casework.world.as.assessor, journey.number, 1, 'assessor');
    const full = sheet.rules.segments.flatMap(({ criteria }) =>
      criteria.map(({ id, points }) => ({ criterion: id, points })),
    );
    await journey.saveScores(casework.world.as.assessor, 'assessor', full);
    await journey.by(casework.world.as.assessor, (asked) => journey.get(ScoringService).submit(asked));
    await journey.acceptScores();
    await journey.issueReport();
    expect(await journey.page()).toMatchObject({ stage: 'AWARD_PENDING', grade: 'gold' });
    expect(await clock('CERTIFICATE')).toMatchObject({ promisedDay: '2005-02-16' });
    await journey.issueCertificate();
  }, 60_000);

  it('Standards version replaced mid-case: an organisation that declines stays with the pinned version to the end', async () => {
    const journey = cases['stayed']!;
    await offer(journey);
    await answer(journey, false);
    expect(await pinned(journey)).toBe(casework.world.standardsId);
    const sheet = await journey.get(ScoringService).sheet(casework.world.as.organisation, journey.number, 1, 'self');
    expect(sheet.scores).toEqual(scoresOf(90));
    await offer(journey);
    await journey.withdraw();
  }, 60_000);

  it('Standards version replaced mid-case: none is offered, nor an offer answered, once a visit was booked', async () => {
    const journey = cases['booked']!;
    await offer(journey);
    await journey.assign();
    const [first, last] = ['2005-04-05', '2005-04-06'];
    await journey.book(first, last);
    await expect(answer(journey, true)).rejects.toMatchObject({ code: 'CASE.WRONG_STAGE' });
    await journey.postpone('Snow.');
    await expect(answer(journey, true)).rejects.toMatchObject({ code: 'STANDARDS.BOOKED' });
    await expect(offer(journey)).rejects.toMatchObject({ code: 'STANDARDS.BOOKED' });
    expect(await pinned(journey)).toBe(casework.world.standardsId);
    await journey.book(first, last);
    await casework.moveTo(last, '18:00');
    await journey.complete(first, last);
    await journey.submitScores(82);
    await journey.acceptScores();
    expect(await journey.page()).toMatchObject({ grade: 'bronze' });
  }, 60_000);

  it('F110 the lab judges past score sets by a draft, and nothing comes of it but figures', async () => {
    const draft = await drafting.begin('ISMPE-2007');
    await drafting.drafts.writeJudging(await drafting.asked(draft.id), {
      periods: {},
      grades: draft.rules.grades.map((rule) => ({ ...rule, overallMinimum: String(Number(rule.overallMinimum) + 4) })),
    });
    const lab = casework.app.get(StandardsLabService, { strict: false });
    expect(await lab.run(casework.world.as.office, draft.id)).toEqual({
      ...{ sets: 1, changed: 1, unjudged: 0 },
      moves: [{ was: 'bronze', would: 'none', count: 1 }],
    });
  });
});
