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
function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

interface Template {
  readonly name: string;
  /** Fills the new database; what it answers is kept with the template. */
  readonly make: (url: string) => Promise<string>;
  readonly from?: string;
}

const migratedTemplate = (): Template => ({
  name: `template_${migrationsHash()}`,
  make: (url) => migrate(url).then(() => ''),
});

/** Makes it where it is not there yet, and answers what was said when it was made. */
async function ensureTemplate(admin: pg.Client, { name, make, from = 'template0' }: Template): Promise<string> {
  const said = async () =>
    (
      await admin.query<{ said: string }>(
        `select coalesce(shobj_description(oid, 'pg_database'), '') as said from pg_database where datname = $1`,
        [name],
      )
    ).rows[0]?.said;
  const before = await said();
  if (before !== undefined) return before;
  await admin.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    const meanwhile = await said();
    if (meanwhile !== undefined) return meanwhile;
    await admin.query(`drop database if exists ${name}_new with (force)`);
    await admin.query(`create database ${name}_new template ${from} strategy file_copy`);
    const words = await make(urlOf(`${name}_new`));
    await admin.query(`comment on database ${name}_new is ${pg.escapeLiteral(words)}`);
    await admin.query(`alter database ${name}_new rename to ${name}`);
    return words;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

interface Fresh {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

async function copyOf(admin: pg.Client, template: string): Promise<Fresh> {
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await admin.query(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin(async (then) => {
        await then.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** An own database with this release's tables and nothing in them. `migrated: false` gives an empty one. */
export const freshDatabase = ({ migrated = true } = {}): Promise<Fresh> =>
  asAdmin(async (admin) => {
    if (!migrated) return copyOf(admin, 'template0');
    const template = migratedTemplate();
    await ensureTemplate(admin, template);
    return copyOf(admin, template.name);
  });

/**
 * An own database as `fill` leaves one with this release's tables, which it does once for each `state` of what it does.
 * @returns with it what `fill` said then
 */
export const filledDatabase = (state: string, fill: Template['make']): Promise<Fresh & { readonly said: string }> =>
  asAdmin(async (admin) => {
    const migrated = migratedTemplate();
    await ensureTemplate(admin, migrated);
    const filled = { name: `${migrated.name}_${state.slice(0, 16)}`, make: fill, from: migrated.name };
    const said = await ensureTemplate(admin, filled);
    return { ...(await copyOf(admin, filled.name)), said };
  });

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
