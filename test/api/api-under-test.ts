// The real api on a database of its own, and browsers that sign in to it. No Temporal: what needs it is told at the route.
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { hash } from '@node-rs/argon2';
import type { Server } from 'node:http';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { DataSource } from 'typeorm';
import { CONFIG, ConfigSchema, type Config } from '#platform/config/config';
import { newId } from '#platform/database/ids';
import { BEGINNING, type CaseState } from '#domain/cases/state';
import { waitsOn } from '#domain/cases/waiting';
import { AppModule } from '../../apps/api/src/app.module.js';
import { prepare } from '../../apps/api/src/prepare.js';
import type { SkippingCasework } from '../kit/casework.js';
import { freshDatabase } from '../kit/database.js';
import { makeWorld, type World } from '../kit/world.js';

export const PASSWORD = 'a long and quiet password';
export type Persona = keyof World['as'];

/** Cheap on purpose: what is tested is not how long a hash takes. */
const hashed = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

type Settings = Partial<Record<keyof Config, unknown>>;

async function start(settings: Settings): Promise<NestExpressApplication> {
  const config = ConfigSchema.parse({
    ...{ INSTALLATION: 'sandbox', SMTP_URL: 'smtp://127.0.0.1:1', SESSION_SECRET: 'x'.repeat(32) },
    PAYLOAD_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    ...settings,
  });
  const options = { logger: false, bodyParser: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config), options);
  prepare(app, config);
  await app.listen(0, '127.0.0.1'); // or each request would open a server of its own
  return app;
}

export class ApiUnderTest {
  private constructor(
    readonly app: NestExpressApplication,
    readonly world: World,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(settings: Settings = {}): Promise<ApiUnderTest> {
    const { url, drop } = await freshDatabase();
    const app = await start({ DATABASE_URL: url, TEMPORAL_ADDRESS: '127.0.0.1:1', ...settings });
    const world = await makeWorld(app.get(DataSource));
    return new ApiUnderTest(app, world, drop).withPasswords();
  }

  /** The api beside a casework that is under way. */
  static async beside({ app, world }: SkippingCasework): Promise<ApiUnderTest> {
    const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = app.get<Config>(CONFIG);
    const nothing = () => Promise.resolve();
    const settings = { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE };
    return new ApiUnderTest(await start(settings), world, nothing).withPasswords();
  }

  private async withPasswords(): Promise<this> {
    await this.db.query('update account set password_hash = $1', [await hashed]);
    return this;
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  get server(): Server {
    return this.app.getHttpServer();
  }

  /** A browser that nobody has signed in with. */
  stranger(): TestAgent {
    return request.agent(this.server);
  }

  as(persona: Persona): Promise<TestAgent> {
    return this.signIn(`${persona}@ismpe.example`);
  }

  async signIn(email: string): Promise<TestAgent> {
    const agent = this.stranger();
    await agent.post('/api/session').send({ email, password: PASSWORD }).expect(200);
    return agent;
  }

  /** A case as its projection shows it: enough for whatever does not ask its workflow. */
  async makeCase(ordinal: number, state: Partial<CaseState> = {}, organisationId?: string): Promise<string> {
    const number = `A-2005-${String(ordinal).padStart(4, '0')}`;
    const { world } = this;
    const now: CaseState = { ...BEGINNING, stage: 'APPLIED', seq: 1, ...state };
    await this.db.query(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
         stage_since, recorded_seq, state, assessor_id, supervisor_id, standards_version_id, waiting_on)
       values ($1, $2, 1, $3, $4, $5, 'silver', 2005, now(), now(), $6, $7, $8, $9, $10, $11)`,
      [
        ...[newId(), number, world.programmeId, organisationId ?? world.organisationId, now.stage, now.seq, now],
        ...[now.assessor, now.supervisor, world.standardsId, JSON.stringify(waitsOn(now, true))],
      ],
    );
    return number;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
