import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { billingOfMerge, type BillingOfMerge, type BillingOfTwo } from '#domain/organisations/merge';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { duplicatesOf, type Duplicate } from './duplicates.js';
import { BILLING, CARRY, CLASHES, COUNTS } from './merges.sql.js';

export interface Carried {
  readonly cases: number;
  readonly programmes: number;
  readonly contacts: number;
  readonly users: number;
  readonly invoices: number;
  readonly payments: number;
  readonly interests: number;
}

export interface MergePreview {
  readonly from: Duplicate;
  readonly carried: Carried;
  /** What is kept for the customer's invoices: what moves, what stays and why, what invoices will say otherwise. */
  readonly billing: BillingOfMerge;
  /** What stands in the way; empty where nothing does. */
  readonly obstacles: readonly string[];
}

interface Clashes {
  readonly pauses: boolean;
  readonly refunds: boolean;
  readonly holdings: boolean;
}

/** One organisation entered twice: found, looked at, and made one. The old entry stays, and its name is found. */
@Injectable()
export class MergesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What merging each of those that look like the same organisation into it would carry. */
  async previews(user: User, intoId: string): Promise<readonly MergePreview[]> {
    const denied = refuseUnless(user, 'findDuplicates');
    if (denied) throw denied;
    const alike = await duplicatesOf(this.db.manager, intoId);
    return Promise.all(alike.map((from) => preview(this.db.manager, from, intoId)));
  }

  /** Everything of the one is the other’s afterwards, in one transaction. The same merge twice changes nothing. */
  async merge(
    user: User,
    intoId: string,
    { fromId, reason }: { readonly fromId: string; readonly reason: string },
  ): Promise<void> {
    const denied = refuseUnless(user, 'mergeOrganisations');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const names = await lockBoth(tx, fromId, intoId);
      const from = { id: fromId, reference: '', name: names.get(fromId) ?? '', reasons: [] };
      const { carried, billing, obstacles } = await preview(tx, from, intoId);
      if (obstacles[0] !== undefined) throw new DomainError('ORGANISATION.NOT_MERGED', obstacles.join(' '));
      await tx.query(
        `insert into organisation_merge (id, from_id, into_id, reason, carried, merged_by, merged_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [idOf('merge', fromId, intoId), fromId, intoId, reason, { ...carried, billing }, user.id, now],
      );
      for (const statement of CARRY) await tx.query(statement, [fromId, intoId]);
    });
  }
}

async function preview(tx: EntityManager, from: Duplicate, intoId: string): Promise<MergePreview> {
  const [carried] = await tx.query<readonly Carried[]>(COUNTS, [from.id]);
  const [clash] = await tx.query<readonly Clashes[]>(CLASHES, [from.id, intoId]);
  const [two] = await tx.query<readonly BillingOfTwo[]>(BILLING, [from.id, intoId]);
  if (!carried || !clash || !two) throw new Error(`organisation ${from.id} cannot be counted`);
  return {
    ...{ from, carried, billing: billingOfMerge(two) },
    obstacles: [
      clash.pauses ? 'Both have a pause of their collection; end one of them first.' : undefined,
      clash.refunds ? 'Both have a refund that waits for its second person; decide one of them first.' : undefined,
      clash.holdings ? 'One of them is on record as owning the other; they are two.' : undefined,
    ].filter((each) => each !== undefined),
  };
}

/** Both accounts are held for the transaction. @throws DomainError where one is unknown, or was merged already. */
async function lockBoth(tx: EntityManager, fromId: string, intoId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<readonly { id: string; name: string; merged: boolean }[]>(
    `select o.id, o.name, exists (select from organisation_merge m where m.from_id = o.id) as merged, lock_account(o.id)
     from organisation o where o.id::text = any($1) order by o.id for update of o`,
    [[fromId, intoId]],
  );
  if (rows.length < 2)
    throw new DomainError('ORGANISATION.UNKNOWN', 'Two organisations on record are merged; load the page again.');
  const merged = rows.find((each) => each.merged);
  if (merged)
    throw new DomainError('ORGANISATION.MERGED', `${merged.name} was merged already; load the page again.`, {
      id: merged.id,
    });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
