// The database of a sandbox on its first morning, as the operator's `migrate` and `seed` leave it: they run once for each build,
// and every spec file has a copy.
import pg from 'pg';
import { sourceHash } from '../../infra/local/prepare/source-hash.mjs';
import { filledDatabase } from './database.js';
import { environmentWith } from './environment.js';
import { operate, ROOT, SETTINGS } from './program.js';

/** All that decides what is in it. */
const SOURCES = ['dist/apps/cli', 'dist/libs', 'dist/infra', 'samples'];

interface Seeding {
  readonly password: string;
  /** By the machine's clock. */
  readonly at: number;
}

/** Nobody listens there: neither command asks a service. */
const NOWHERE = 'smtp://127.0.0.1:1';

async function seed(url: string): Promise<string> {
  const env = environmentWith({ ...SETTINGS, DATABASE_URL: url, SMTP_URL: NOWHERE });
  await operate(env, 'migrate');
  const at = Date.now();
  const password = /password for each of them: (\S+)/.exec(await operate(env, 'seed'))?.[1];
  if (!password) throw new Error('seed named no password');
  return JSON.stringify({ password, at } satisfies Seeding);
}

/** The sandbox's clock has gone on since: back to the morning on which it begins. */
async function turnBack(url: string, since: number): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('update sandbox_clock set offset_ms = offset_ms - $1', [Date.now() - since]);
  } finally {
    await db.end();
  }
}

export async function seededDatabase(): Promise<{ url: string; drop: () => Promise<void>; password: string }> {
  const { url, drop, said } = await filledDatabase(sourceHash(ROOT, SOURCES), seed);
  const { password, at } = JSON.parse(said) as Seeding;
  await turnBack(url, at);
  return { url, drop, password };
}
