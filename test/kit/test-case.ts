// One case as its projection shows it, with the product's services around it and no workflow: for what reads the stage and moves nothing.
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { services } from './casework.js';
import { freshDatabase } from './database.js';
import { FixedClock } from './fixed-clock.js';
import { makeWorld, type World } from './world.js';

export class TestCase {
  readonly number = 'A-2005-0001';
  readonly id = newId();

  private constructor(
    private readonly app: INestApplicationContext,
    readonly world: World,
    private readonly clock: FixedClock,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(
    { today, ...state }: Partial<CaseState> & { readonly today: string },
    fakes: readonly (readonly [Type, object])[] = [],
  ): Promise<TestCase> {
    const { url, drop } = await freshDatabase();
    const clock = FixedClock.on(today);
    const app = await services({ DATABASE_URL: url, TEMPORAL_ADDRESS: '127.0.0.1:1' }, clock, fakes);
    const world = await makeWorld(app.get(DataSource));
    const at = new TestCase(app, world, clock, drop);
    await at.make({
      ...BEGINNING,
      seq: 1,
      assessor: world.assessors.hart,
      supervisor: world.assessors.iqbal,
      ...state,
    });
    return at;
  }

  get as(): World['as'] {
    return this.world.as;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  onDay(day: string): void {
    this.clock.moveTo(day);
  }

  run<T = unknown>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> {
    return this.app.get(DataSource).query(sql, [...values]);
  }

  /** The case is at another stage now. */
  async moveTo(stage: CaseState['stage']): Promise<void> {
    await this.run(
      `update case_file set stage = $2, state = state || jsonb_build_object('stage', $2::text) where id = $1`,
      ...[this.id, stage],
    );
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }

  private async make(state: CaseState): Promise<void> {
    const { world } = this;
    await this.run(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
         stage_since, recorded_seq, state, assessor_id, supervisor_id, standards_version_id, waiting_on)
       values ($1, $2, 1, $3, $4, $5, 'silver', 2005, now(), now(), $6, $7, $8, $9, $10, '[]')`,
      ...[this.id, this.number, world.programmeId, world.organisationId, state.stage, state.seq, state],
      ...[state.assessor, state.supervisor, world.standardsId],
    );
  }
}
