import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { canonical } from '#platform/database/canonical';
import { newId } from '#platform/database/ids';
import { InterviewLinksService } from '#services/interviews/interview-links.service';
import { ScoringService } from '#services/scoring/scoring.service';
import { SkippingCasework } from '../kit/casework.js';
import type { Journey } from '../kit/journey.js';
import { judged } from '../kit/judged.js';
import { noOracle } from '../oracle/ask.js';
import { verifyChain } from '../oracle/verify-chain.js';
import { verifySeals } from '../oracle/verify-seals.js';

judged(noOracle, 'F44 F41 the hash of a sealed set', () => {
  let casework: SkippingCasework;
  let journey: Journey;
  const interview = newId();

  beforeAll(async () => {
    casework = await SkippingCasework.open('2005-01-10');
    journey = casework.journey();
    const { as } = journey.world;
    await journey.toBooked('2005-03-08', '2005-03-09');
    await casework.moveTo('2005-03-09', '18:00');
    await journey.complete('2005-03-08', '2005-03-09');
    await journey.query(
      `insert into interview (id, command_id, case_id, stakeholder, first_no, people, day, consent, recorded_by, changed_by, changed_at)
       values ($1, 'i', $2, 'mentee', 1, 2, '2005-03-08', 'notes', $3, $3, now())`,
      ...[interview, (await journey.row()).id, as.assessor.id],
    );
    await journey.get(InterviewLinksService).link(as.assessor, journey.number, 1, '4.1', [interview]);
    await journey.submitScores(90);
  }, 90_000);
  afterAll(() => casework.close());

  const db = () => casework.app.get(DataSource);
  const sets = () => journey.get(ScoringService).sealedSets(journey.world.as.office, journey.number, 1);

  it('covers the scores, their evidence and their interviews, by our code and by another', async () => {
    const [row] = await journey.query<{ interviews: unknown }>(
      `select interviews from score_set where kind = 'assessor' and digest = 2`,
    );
    expect(row?.interviews).toEqual([{ criterion: '4.1', interview }]);
    expect(await sets()).toMatchObject([
      { kind: 'self', digest: 2, holds: true },
      { kind: 'assessor', digest: 2, holds: true },
    ]);
    expect(await verifySeals(db())).toBe('2 sealed sets hold');
    expect(await verifyChain(db())).toMatch(/events of 1 cases hold$/);
  });

  it('of an earlier set is still the one of its scores alone', async () => {
    const [row] = await journey.query<{ scores: unknown }>(`select scores from score_set where kind = 'assessor'`);
    const sha256 = createHash('sha256').update(canonical(row?.scores)).digest('hex');
    await journey.query(
      `insert into score_set (id, case_id, kind, command_id, scores, result, sha256, sealed_by, sealed_at)
       select $1, case_id, kind, 'earlier', scores, result, $2, sealed_by, sealed_at - interval '1 hour'
       from score_set where kind = 'assessor'`,
      ...[newId(), sha256],
    );
    expect((await sets()).map(({ digest, holds }) => [digest, holds])).toContainEqual([1, true]);
    expect(await verifySeals(db())).toBe('3 sealed sets hold');
  });

  it('shows where somebody changed what supported a score, by a hand in the database', async () => {
    await journey.query('alter table score_set disable trigger score_set_sealed');
    await journey.query(`update score_set set interviews = '[]' where kind = 'assessor' and digest = 2`);
    await journey.query('alter table score_set enable trigger score_set_sealed');
    expect((await sets()).map(({ digest, holds }) => [digest, holds])).toContainEqual([2, false]);
    expect(await verifySeals(db())).toMatch(/^[\da-f-]{36}: changed$/);
  });
});
