import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { testDatabase, type TestDatabase } from '../../kit/database.js';
import { makeWorld, type World } from '../../kit/world.js';

describe('F49 separation of duties holds in the database, whoever writes', () => {
  let database: TestDatabase;
  let world: World;
  const caseId = newId();

  beforeAll(async () => {
    database = await testDatabase();
    world = await makeWorld(database.dataSource);
    await run(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
         stage_since, recorded_seq, state, assessor_id, supervisor_id)
       values ($1, 'A-2005-0001', 1, $2, $3, 'SCORING', 'silver', 2005, now(), now(), 1, $4, $5, $6)`,
      ...[caseId, world.programmeId, world.organisationId, BEGINNING, world.assessors.hart, world.assessors.iqbal],
    );
  });
  afterAll(() => database.close());

  const run = (sql: string, ...values: readonly unknown[]): Promise<unknown> =>
    database.dataSource.query(sql, [...values]);

  const draft = (by: string, kind = 'assessor'): Promise<unknown> =>
    run(
      `insert into score_draft (case_id, kind, scores, saved_by, saved_at) values ($1, $2, '[]', $3, now())
       on conflict (case_id, kind) do update set saved_by = excluded.saved_by`,
      ...[caseId, kind, by],
    );

  const seal = (by: string): Promise<unknown> =>
    run(
      `insert into score_set (id, case_id, kind, command_id, scores, result, sha256, sealed_by, sealed_at)
       values ($1::uuid, $2, 'assessor', $1::text, '[]', '{}', '', $3, now())`,
      ...[newId(), caseId, by],
    );

  it('F44 the assessor of the case saves and seals its scores', async () => {
    await draft(world.as.assessor.id);
    await seal(world.as.assessor.id);
  });

  it.each(['supervisor', 'office', 'manager', 'finance', 'organisation'] as const)(
    'the %s writes none, not even past the application',
    async (persona) => {
      await expect(draft(world.as[persona].id)).rejects.toThrow('written by its assessor only');
      await expect(seal(world.as[persona].id)).rejects.toThrow('written by its assessor only');
    },
  );

  it('the organisation’s own sheet is its own; a sheet brought in on the machine is a draft and no more', async () => {
    await draft(world.as.organisation.id, 'self');
    await draft('operator');
    await expect(seal('operator')).rejects.toThrow('written by its assessor only');
  });

  it('assessor and supervisor are two people, and neither helped in-house', async () => {
    const { hart, lund } = world.assessors;
    await expect(run('update case_file set supervisor_id = $1', hart)).rejects.toThrow('separation_of_duties');
    await run(
      `insert into in_house_help (id, case_id, assessor_id, day) values ($1, $2, $3, '2005-01-12')`,
      newId(),
      caseId,
      lund,
    );
    for (const part of ['assessor_id', 'supervisor_id'])
      await expect(run(`update case_file set ${part} = $1`, lund)).rejects.toThrow('whoever helped in-house');
    await run(`update case_file set stage = 'SUPERVISORY_REVIEW', assessor_id = $1`, hart);
  });
});
