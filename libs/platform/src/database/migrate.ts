import { DataSource, type MigrationInterface } from 'typeorm';
import { pathToFileURL } from 'node:url';
import { databaseOptions, migrationFiles } from './data-source.js';

type MigrationClass = new () => MigrationInterface;

/** Two processes that start at once must not migrate at once. Any number, the same everywhere. */
const LOCK = 20_030_101;

async function migrations(): Promise<MigrationClass[]> {
  const modules = await Promise.all(
    migrationFiles().map((file) => import(pathToFileURL(file).href) as Promise<Record<string, MigrationClass>>),
  );
  return modules.flatMap((each) => Object.values(each));
}

/** Brings the database to this release's tables; safe to run at every start. Answers the names of what it ran. */
export async function migrate(url: string): Promise<readonly string[]> {
  const source = new DataSource({
    ...databaseOptions(url, 2),
    migrations: await migrations(),
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    const ran = await source.runMigrations();
    return ran.map((each) => each.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [LOCK]);
    await runner.release();
    await source.destroy();
  }
}
