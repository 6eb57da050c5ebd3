// Asks the independent verifier of the events' chain (chain.py) about a database as it stands.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

const PROGRAM = join(process.cwd(), 'test/oracle/chain.py');

/** What it prints: the first bad row of each broken case, or that all hold. */
export async function verifyChain(db: DataSource): Promise<string> {
  const rows = await db.query<readonly { line: string }[]>(
    'select to_jsonb(e)::text as line from case_event e order by case_id, seq',
  );
  const input = rows.map(({ line }) => line).join('\n');
  const { stdout, stderr } = spawnSync('python3', [PROGRAM], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (stderr !== '') throw new Error(`the verifier failed: ${stderr}`);
  return stdout.trim();
}
