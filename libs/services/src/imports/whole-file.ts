// A file is taken over whole or not at all.
import type { DataSource, EntityManager } from 'typeorm';
import type { Counts, ImportReport } from './import-file.js';

export interface ImportOptions {
  /** Check everything, against the database too, and write nothing. */
  readonly dryRun?: boolean | undefined;
}

/** One transaction for the whole file; a dry run does it all, has every constraint checked, and rolls it back. */
export async function whole<T>(
  db: DataSource,
  { dryRun = false }: ImportOptions,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await work(runner.manager);
    await runner.query('set constraints all immediate');
    await (dryRun ? runner.rollbackTransaction() : runner.commitTransaction());
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

export async function each<T>(entries: readonly T[], enter: (entry: T) => Promise<keyof Counts>): Promise<Counts> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const entry of entries) counts[await enter(entry)] += 1;
  return counts;
}

export const report = (
  what: ImportReport['what'],
  rows: number,
  counts: Counts,
  { dryRun = false }: ImportOptions,
): ImportReport => ({ what, dryRun, rows, ...counts, notes: [] });
