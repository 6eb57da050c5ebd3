import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataSource, getMetadataArgsStorage, type EntityMetadata, type MigrationInterface } from 'typeorm';
import { databaseOptions, migrationFiles } from '#platform/database/data-source';
import { migrate } from '#platform/database/migrate';
import { freshDatabase, testDatabase, type TestDatabase } from '../../kit/database.js';
import { columnsOf, everythingIn, type ColumnInDatabase } from './tables.js';

const SERVICES = join(import.meta.dirname, '../../../libs/services/src');

const entityFiles = readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.entity.ts'))
  .sort();

const load = <T>(file: string) => import(pathToFileURL(file).href) as Promise<Record<string, T>>;

/** Importing an entity registers it. */
async function allEntities(): Promise<(abstract new () => unknown)[]> {
  for (const file of entityFiles) await load(join(SERVICES, file));
  return getMetadataArgsStorage().tables.map(({ target }) => target as abstract new () => unknown);
}

const columnsSaidBy = (db: DataSource, entity: EntityMetadata): readonly ColumnInDatabase[] =>
  entity.columns.map((column) => ({
    table: entity.tableName,
    column: column.databaseName,
    type: db.driver.normalizeType(column),
    nullable: column.isNullable,
  }));

const inOrder = (columns: readonly ColumnInDatabase[]): readonly ColumnInDatabase[] =>
  [...columns].sort((a, b) => (a.column < b.column ? -1 : 1));

describe('entities and migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(await allEntities());
  }, 30_000);

  afterAll(async () => {
    await database.close();
  });

  it('every entity’s columns are those of its table: name, type, and whether they may be empty', async () => {
    const db = database.dataSource;
    const there = await columnsOf(db);
    expect(db.entityMetadatas.length).toBeGreaterThan(0);
    for (const entity of db.entityMetadatas) {
      const table = there.filter(({ table: name }) => name === entity.tableName);
      expect(inOrder(columnsSaidBy(db, entity))).toEqual(inOrder(table));
    }
  });

  it('every entity’s key is its table’s key', async () => {
    const db = database.dataSource;
    for (const entity of db.entityMetadatas) {
      const rows = await db.query<{ column: string }[]>(
        `select a.attname as column from pg_index i
           join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
          where i.indisprimary and i.indrelid = $1::regclass`,
        [entity.tableName],
      );
      const said = entity.primaryColumns.map(({ databaseName }) => databaseName).sort();
      expect([entity.tableName, said]).toEqual([entity.tableName, rows.map(({ column }) => column).sort()]);
    }
  });
});

describe('migrations', () => {
  it('go down to nothing and up again to the same tables', async () => {
    const { url, drop } = await freshDatabase();
    const modules = await Promise.all(migrationFiles().map((file) => load<new () => MigrationInterface>(file)));
    const migrations = modules.flatMap((each) => Object.values(each));
    const db = await new DataSource({ ...databaseOptions(url, 2), migrations }).initialize();
    try {
      const before = await everythingIn(db);
      for (let left = migrations.length; left > 0; left--) await db.undoLastMigration();
      expect(await everythingIn(db)).toEqual([]);
      await migrate(url);
      expect(await everythingIn(db)).toEqual(before);
    } finally {
      await db.destroy();
      await drop();
    }
  }, 30_000);

  it('are done once: a second start runs none', async () => {
    const { url, drop } = await freshDatabase();
    try {
      expect(await migrate(url)).toEqual([]);
    } finally {
      await drop();
    }
  });

  it('two processes that start at once bring an empty database up once', async () => {
    const { url, drop } = await freshDatabase({ migrated: false });
    try {
      const ran = await Promise.all([migrate(url), migrate(url)]);
      expect(ran.flat()).toHaveLength(migrationFiles().length);
    } finally {
      await drop();
    }
  }, 30_000);
});
