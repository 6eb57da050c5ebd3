// VAT periods as they are shown.
import { createHash } from 'node:crypto';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { VatReturn } from '#domain/books/vat-return';

/** Stamped on a period when it is locked; the hash is over its documents, so that a change would show. */
export interface PeriodTotals {
  readonly box1Pence: number;
  readonly box6Pence: number;
  readonly netPence: number;
  readonly vatPence: number;
  readonly grossPence: number;
  readonly documents: number;
  readonly sha256: string;
}

export interface PeriodStep {
  readonly what: 'locked' | 'unlock asked' | 'unlock refused' | 'unlocked';
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Instant;
}

export interface PeriodView {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly status: 'open' | 'locked';
  readonly over: boolean;
  /** Of the documents that count in it now. */
  readonly totals: PeriodTotals;
  /** As they were when it was locked last. */
  readonly stamped: PeriodTotals | null;
  /** Somebody asked for it to be unlocked, and another person is to decide. */
  readonly unlock: { readonly reason: string; readonly askedBy: string; readonly askedById: string } | null;
  readonly steps: readonly PeriodStep[];
}

export function totalsOf({ boxes, documents, netPence, vatPence, grossPence }: VatReturn): PeriodTotals {
  const box = (of: number): number => boxes.find((each) => each.box === of)?.pence ?? 0;
  const rows = documents.map((each) => [each.number, each.vatDay, each.netPence, each.vatPence].join(' ')).sort();
  return {
    ...{ box1Pence: box(1), box6Pence: box(6), netPence, vatPence, grossPence, documents: documents.length },
    sha256: createHash('sha256').update(rows.join('\n')).digest('hex'),
  };
}
