// Asks the independent verifier of sealed score sets (seals.py) about a database as it stands.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

const PROGRAM = join(process.cwd(), 'test/oracle/seals.py');

/** What it prints: each set that is not what was sealed, or that all hold. */
export async function verifySeals(db: DataSource): Promise<string> {
  const rows = await db.query<readonly { line: string }[]>('select to_jsonb(s)::text as line from score_set s');
  const input = rows.map(({ line }) => line).join('\n');
  const { stdout, stderr } = spawnSync('python3', [PROGRAM], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (stderr !== '') throw new Error(`the verifier failed: ${stderr}`);
  return stdout.trim();
}
