// Asks the oracle: a program in another language that reckons the books once more from the raw rows.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Period } from '#domain/books/vat-periods';

/** Python is not compiled: it lies where the sources are, wherever this runs from. */
const PROGRAM = join(process.cwd(), 'test/oracle/books.py');

export type Row = Readonly<Record<string, unknown>>;
export interface Question {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly days: readonly string[];
  readonly periods: readonly (readonly [string, string])[];
}

export interface ReckonedDocument {
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  readonly byRate: Readonly<Record<string, readonly [number, number]>>;
  readonly settled: number;
  readonly open: number;
  readonly credited: number;
  readonly remainingNet: number;
  readonly remainingVat: number;
  readonly faults: readonly string[];
}

export interface Reckoned {
  readonly documents: Readonly<Record<string, ReckonedDocument>>;
  readonly vat: readonly {
    readonly box1: number;
    readonly box6: number;
    readonly byRate: Readonly<Record<string, readonly [number, number]>>;
    readonly numbers: readonly string[];
  }[];
  readonly aged: readonly {
    readonly ages: Readonly<Record<string, number>>;
    readonly owed: number;
    readonly unallocated: number;
    readonly balance: number;
    readonly customers: Readonly<Record<string, number>>;
  }[];
  readonly ledger: readonly number[];
}

/** Undefined where it can be asked; else why a spec is skipped. */
export const noOracle: string | undefined =
  spawnSync('python3', ['--version']).status === 0
    ? undefined
    : 'skipped: python3 is missing, so the oracle cannot be asked';

/** @throws Error with what the program said */
export function askOracle(questions: readonly Question[]): readonly Reckoned[] {
  const { status, stdout, stderr } = spawnSync('python3', [PROGRAM], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status === 0) return JSON.parse(stdout) as readonly Reckoned[];
  throw new Error(`the oracle failed: ${stderr}`);
}

const TABLES = ['invoice', 'payment', 'refund', 'reversal', 'allocation', 'dispute', 'vat_rate', 'vat_decision'];

/** The rows as they stand. */
export async function tablesOf(db: DataSource): Promise<Question['tables']> {
  const tables = await Promise.all(
    TABLES.map(async (table) => {
      const rows = await db.query<readonly { row: Row }[]>(`select to_jsonb(t) as row from ${table} t`);
      return [table, rows.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(tables);
}

export const pairs = (periods: readonly Period[]): Question['periods'] => periods.map(({ from, to }) => [from, to]);
