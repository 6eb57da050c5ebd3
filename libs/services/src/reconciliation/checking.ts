// One after the other: what events say against what the tables say, as it stands at one moment; mended with the thing in hand.
import type { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { FindingAbout } from '#domain/reconciliation/findings';

export interface Fault<M> {
  readonly about: FindingAbout;
  readonly words: string;
  /** How it is mended; a fault without is for a person. */
  readonly mend?: M;
}

export interface Looked<H, M> {
  readonly history: H;
  readonly faults: readonly Fault<M>[];
}

/** A kind of thing that has events and tables which follow from them. */
export interface Subject<H extends { readonly id: string; readonly number: string }, M> {
  /** The next so many in the order of their ids. */
  page(tx: EntityManager, after: string | null, limit: number): Promise<readonly Looked<H, M>[]>;
  /** Looked at once more, held until the transaction ends: what has righted itself meanwhile is no finding. */
  again(tx: EntityManager, history: H): Promise<Looked<H, M>>;
  mend(tx: EntityManager, looked: Looked<H, M>): Promise<void>;
}

export type Checked<H, M> = Looked<H, M> & { readonly repaired: boolean };

/** What cannot be mended is reported like the rest; one does not stop the others. */
export async function checkPage<H extends { readonly id: string; readonly number: string }, M>(
  db: DataSource,
  subject: Subject<H, M>,
  { after, limit, repair }: { readonly after: string | null; readonly limit: number; readonly repair: boolean },
  log: Logger,
): Promise<readonly Checked<H, M>[]> {
  const seen = await db.transaction('REPEATABLE READ', (tx) => subject.page(tx, after, limit));
  const checked: Checked<H, M>[] = [];
  for (const each of seen) {
    const mends = repair && each.faults.some(({ mend }) => mend !== undefined);
    checked.push(mends ? await mended(db, subject, each, log) : { ...each, repaired: false });
  }
  return checked;
}

async function mended<H extends { readonly id: string; readonly number: string }, M>(
  db: DataSource,
  subject: Subject<H, M>,
  seen: Looked<H, M>,
  log: Logger,
): Promise<Checked<H, M>> {
  try {
    return await db.transaction(async (tx) => {
      const looked = await subject.again(tx, seen.history);
      await subject.mend(tx, looked);
      return { ...looked, repaired: true };
    });
  } catch (error) {
    log.error(`${seen.history.number} could not be mended: ${String(error)}`);
    return { ...seen, repaired: false };
  }
}
