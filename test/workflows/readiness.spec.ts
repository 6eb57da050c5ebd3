import { newId } from '#platform/database/ids';
import { IntakeService } from '#services/cases/intake.service';
import { EvidenceRequestsService } from '#services/evidence/evidence-requests.service';
import { ReadinessService } from '#services/readiness/readiness.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { RULES, scoresOf } from '../kit/world.js';

const GATE = {
  cycles: { severity: 'hard', least: 1 },
  samples: { severity: 'hard', least: { mentor: 2 } },
  evidence: { severity: 'hard' },
  target: { severity: 'soft' },
};
const EVIDENCE = {
  kinds: [{ kind: 'survey', title: 'Survey', what: 'Of mentees.', required: true, retention: 'case file' }],
};

describe('F6 F14 the readiness gate', () => {
  let casework: SkippingCasework;

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
  }, 120_000);
  afterAll(() => casework.close());

  const accepted = async (): Promise<Journey> => {
    const journey = casework.journey();
    await journey.apply();
    await journey.acceptApplication();
    return journey;
  };
  const publish = async (journey: Journey): Promise<void> => {
    await journey.query(
      `insert into standards_version (id, reference, title, valid_from, rules, source, published_at)
       values ($1, 'ISMPE-GATE', 'With a gate', '2004-06-01', $2, 'test kit', '2004-05-01T00:00:00Z')`,
      ...[newId(), { ...RULES, readiness: GATE, evidence: EVIDENCE }],
    );
  };
  const declare = (journey: Journey, reasons: object = {}) =>
    journey.by(journey.world.as.organisation, (asked) => journey.get(IntakeService).declareReady(asked, reasons));
  const read = (journey: Journey) =>
    journey.get(ReadinessService).ofCase(journey.world.as.supervisor, journey.number, journey.cycle);
  const score = (journey: Journey, percent: number) =>
    journey.saveScores(journey.world.as.organisation, 'self', scoresOf(percent));
  const unmet = async (journey: Journey, as = journey.world.as.organisation) => {
    const { findings } = await journey.get(ReadinessService).ofCase(as, journey.number, journey.cycle);
    return findings.filter(({ met }) => !met).map(({ rule, severity }) => `${rule}: ${severity}`);
  };

  it('advises and refuses nothing under a version that has no gate, and leaves no row behind', async () => {
    const journey = await accepted();
    await score(journey, 82);
    expect(await unmet(journey)).toEqual(['cycles: advice', 'samples: advice', 'evidence: advice', 'target: advice']);
    expect((await declare(journey)).stage).toBe('READY');
    expect(await journey.query('select from readiness_declaration')).toEqual([]);
  });

  it('refuses what is hard, asks a reason for what is soft, and keeps what was found', async () => {
    const journey = casework.journey();
    await publish(journey);
    await journey.apply();
    await journey.acceptApplication();
    const { organisation, office } = journey.world.as;
    const at = { number: journey.number, cycle: journey.cycle };
    await expect(declare(journey)).rejects.toMatchObject({
      code: 'READINESS.NOT_YET',
      facts: { rules: ['cycles', 'samples', 'evidence'] },
    });
    await journey
      .get(ReadinessService)
      .say({ user: organisation, ...at, expectedVersion: 0 }, { completedCycles: 2, people: { mentor: 12 } });
    await journey
      .get(EvidenceRequestsService)
      .decide(
        { user: office, ...at, commandId: newId() },
        { kind: 'survey', what: 'waived', reason: 'Seen on the spot.' },
      );
    await expect(declare(journey, { target: 'whatever' })).rejects.toMatchObject({
      code: 'INPUT.INVALID',
      message: expect.stringContaining('self-assessment is not complete'),
    });
    await score(journey, 82);
    expect(await unmet(journey)).toEqual(['target: soft']);
    await expect(declare(journey)).rejects.toMatchObject({ facts: { faults: [{ pointer: '/accepted/target' }] } });
    expect(await journey.stage()).toBe('IN_HOUSE_REVIEW');
    expect((await declare(journey, { target: 'The last survey comes in next week.' })).stage).toBe('READY');
    await journey.assign();
    expect((await read(journey)).declarations).toMatchObject([
      { by: 'The organisation', accepted: { target: 'The last survey comes in next week.' } },
    ]);
    await expect(journey.query(`update readiness_declaration set accepted = '{}'`)).rejects.toThrow('never changed');
  });

  it('leaves a case alone that was accepted under the version before', async () => {
    const [older] = await casework
      .journey()
      .query<{ number: string }>(
        `select number from case_file f join standards_version v on v.id = f.standards_version_id where v.reference = 'ISMPE-2005'`,
      );
    const journey = casework.journey();
    journey.number = older?.number ?? '';
    await journey.by(journey.world.as.office, (asked) =>
      journey.get(IntakeService).withdrawReadiness(asked, { reason: 'Papers are missing.' }),
    );
    expect((await declare(journey)).stage).toBe('READY');
  });

  it('is said of the programme by who saw it last', async () => {
    const journey = await accepted();
    const { organisation, finance } = journey.world.as;
    const at = { number: journey.number, cycle: journey.cycle, expectedVersion: 0 };
    const say = (user = organisation) =>
      journey.get(ReadinessService).say({ user, ...at }, { completedCycles: 1, people: {} });
    expect(await say()).toEqual({ version: 1 });
    await expect(say()).rejects.toMatchObject({ code: 'READINESS.CHANGED' });
    await expect(say(finance)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });
});
