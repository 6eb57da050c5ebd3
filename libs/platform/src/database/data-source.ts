import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import { PreparingClient } from './prepared.js';
import { SnakeNaming } from './snake-naming.js';

const MIGRATIONS = join(import.meta.dirname, '../../../../infra/migrations');

/** Paths of the migrations of this very tree: TypeScript in tests, JavaScript in an installation. */
export const migrationFiles = (): string[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => /^\d+-.*\.(ts|js)$/.test(name))
    .sort()
    .map((name) => join(MIGRATIONS, name));

/** Every connection in UTC; dates come as strings, so that no driver shifts a day. Never `synchronize`. */
export const databaseOptions = (url: string, pool: number): DataSourceOptions => ({
  type: 'postgres',
  url,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  // A failed statement is thrown; TypeORM's own log would print its parameters, personal data and password hashes among them.
  logging: false,
  poolSize: pool,
  extra: {
    Client: PreparingClient,
    pipeline: true, // what is sent without waiting (sending.ts) goes out at once
    options: '-c timezone=UTC',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
  },
});
