import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { ModerationService } from '#services/scoring/moderation.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { refused } from '../../kit/refused.js';
import { makeWorld, scoresOf, type World } from '../../kit/world.js';

describe('F50 moderation by assessor', () => {
  let app: INestApplicationContext;
  let world: World;
  let drop: () => Promise<void>;
  let ordinal = 0;

  beforeAll(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    app = await services({ DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1' });
    world = await makeWorld(app.get(DataSource));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const run = <T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> =>
    app.get(DataSource).query<T[]>(sql, [...values]);
  const list = (more: { limit?: number; cursor?: string } = {}) =>
    app.get(ModerationService, { strict: false }).list(world.as.manager, { limit: 50, ...more });

  /** A case whose scores were submitted, perhaps scored otherwise, and came back or were accepted. */
  async function reviewed(
    outcome: 'ScoresReturned' | 'ScoresAccepted',
    otherwise: readonly number[] = [],
  ): Promise<void> {
    const [caseId, setId] = [newId(), newId()];
    const state = { ...BEGINNING, stage: 'SUPERVISORY_REVIEW', scoreSet: setId };
    await run(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at, stage_since,
         recorded_seq, state, assessor_id, supervisor_id, standards_version_id, waiting_on)
       values ($1, $2, 1, $3, $4, 'SUPERVISORY_REVIEW', 'silver', 2005, now(), now(), 2, $5, $6, $7, $8, '[]')`,
      ...[caseId, `A-2005-${String(++ordinal).padStart(4, '0')}`, world.programmeId, world.organisationId, state],
      ...[world.assessors.hart, world.assessors.iqbal, world.standardsId],
    );
    await run(
      `insert into score_set (id, case_id, kind, command_id, scores, result, sha256, sealed_by, sealed_at)
       values ($1, $2, 'assessor', 'submit', $3, '{}', '', $4, now())`,
      ...[setId, caseId, JSON.stringify(scoresOf(90)), world.as.assessor.id],
    );
    for (const [index, points] of otherwise.entries())
      await run(
        `insert into alternative_score (id, case_id, score_set_id, criterion, score, comment, made_by, made_at, made_seq)
         values ($1, $2, $3, $4, $5, 'why', $6, now(), 1)`,
        ...[newId(), caseId, setId, `${index + 1}.1`, { criterion: `${index + 1}.1`, points }, world.as.supervisor.id],
      );
    for (const [index, type] of ['ScoresSubmitted', outcome].entries())
      await run(
        `insert into case_event (case_id, seq, type, at, command_id, actor, data, previous_hash, hash)
         values ($1, $2, $3, now(), $4, '{}', '{}', '', $5)`,
        ...[caseId, index + 1, type, index === 0 ? 'submit' : 'review', newId()],
      );
  }

  it('says nothing of four cases, whatever came of them', async () => {
    for (let count = 0; count < 4; count++) await reviewed('ScoresReturned', [10]);
    expect((await list()).items).toMatchObject([
      { assessor: 'Jo Hart', cases: null, overturned: null, alternatives: null, difference: null },
    ]);
  });

  it('counts cases, those that came back, alternatives and their mean difference, once there are enough', async () => {
    await reviewed('ScoresAccepted', [80, 85]);
    await reviewed('ScoresAccepted');
    expect((await list()).items).toEqual([
      {
        ...{ id: world.assessors.hart, assessor: 'Jo Hart', cases: 6, overturned: '66.6', alternatives: 6 },
        difference: '+55.8', // (4 × 80 + 10 + 5) / 6
      },
    ]);
  });

  it('is read page by page, by managers and the Board only', async () => {
    const first = await list({ limit: 1 });
    expect(first.nextCursor).toBeNull();
    for (const persona of ['office', 'assessor', 'supervisor', 'organisation', 'finance'] as const) {
      const asked = app.get(ModerationService, { strict: false }).list(world.as[persona], { limit: 5 });
      expect((await refused(asked)).code).toBe('ACCESS.DENIED');
    }
  });
});
