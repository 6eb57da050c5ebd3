// A fresh database for each spec file: copied from a template that is migrated once for each state of the migrations.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { databaseOptions, migrationFiles } from '#platform/database/data-source';
import { migrate } from '#platform/database/migrate';
import { requiredSetting } from './environment.js';

type EntityClass = abstract new () => unknown;
export type TestEntities = readonly (EntityClass | EntitySchema | string)[];

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** One spec file at a time makes the template. */
const LOCK = 20_030_102;

/** @param database a name of our own making, so it needs no quotes */
const urlOf = (database: string): string =>
  Object.assign(new URL(requiredSetting('TEST_DATABASE_ADMIN_URL')), { pathname: `/${database}` }).href;

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: requiredSetting('TEST_DATABASE_ADMIN_URL') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Named after the migrations' text: a changed migration makes a new template. */
function templateName(): string {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file).update(readFileSync(file));
  return `template_${hash.digest('hex').slice(0, 16)}`;
}

async function ensureTemplate(admin: pg.Client): Promise<string> {
  const name = templateName();
  const isThere = async () => (await admin.query('select 1 from pg_database where datname = $1', [name])).rowCount;
  if (await isThere()) return name;
  await admin.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    if (await isThere()) return name;
    await admin.query(`drop database if exists ${name}_new with (force)`);
    await admin.query(`create database ${name}_new template template0`);
    await migrate(urlOf(`${name}_new`));
    await admin.query(`alter database ${name}_new rename to ${name}`);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

/** An own database with this release's tables and nothing in them. `migrated: false` gives an empty one. */
export async function freshDatabase({ migrated = true } = {}): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await asAdmin(async (admin) => {
    const template = migrated ? await ensureTemplate(admin) : 'template0';
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin(async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/**
 * The database of one spec file, with a connected data source.
 * @param entities classes, or paths with wildcards
 */
export async function testDatabase(entities: TestEntities = []): Promise<TestDatabase> {
  const { url, drop } = await freshDatabase();
  const dataSource = new DataSource({ ...databaseOptions(url, 10), entities: [...entities] as string[] });
  try {
    await dataSource.initialize();
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    url,
    dataSource,
    async close() {
      await dataSource.destroy();
      await drop();
    },
  };
}
