import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { checkShares, shareFor, type Share } from '#domain/receivables/allocation';
import { Clock } from '#platform/clock/clock';
import { NudgesService } from '../collection/nudges.service.js';
import {
  creditsOf,
  debtsOf,
  insertAllocations,
  lockAccount,
  standing,
  takeBack,
  type CreditAtHand,
  type Entry,
} from './ledger.js';
import { isDone } from './reversals.js';

export type { Entry } from './ledger.js';

/** What of a payment or credit note settles which invoice: made and taken back, never changed. */
@Injectable()
export class AllocationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly nudges: NudgesService,
  ) {}

  /** @throws InvalidInput naming the share that does not fit. Answers the customer whose account it is. */
  async allocate(user: User, commandId: string, credit: string, shares: readonly Share[]): Promise<string> {
    const denied = refuseUnless(user, 'allocatePayment');
    if (denied) throw denied;
    const now = await this.clock.now();
    const organisationId = await this.db.transaction(async (tx) => {
      const { organisationId } = await this.find(tx, credit);
      await lockAccount(tx, organisationId);
      if (await isDone(tx, 'allocation', commandId)) return organisationId;
      const source = await this.find(tx, credit);
      const faults = checkShares(source.left, shares, await debtsOf(tx, organisationId));
      if (faults.length > 0) throw new InvalidInput('This cannot be allocated as entered.', faults);
      if (shares.length === 0)
        throw new InvalidInput('This cannot be allocated as entered.', [
          { pointer: '/shares', message: 'Choose at least one invoice.' },
        ]);
      await insertAllocations(tx, source, { invoices: shares }, { commandId, by: user.id, now });
      await this.nudges.note(
        tx,
        shares.map(({ id }) => id),
        commandId,
        now,
      );
      return organisationId;
    });
    await this.nudges.deliver();
    return organisationId;
  }

  async takeBack(user: User, id: string, commandId: string, reason: string): Promise<string> {
    const denied = refuseUnless(user, 'allocatePayment');
    if (denied) throw denied;
    const now = await this.clock.now();
    const organisationId = await this.db.transaction(async (tx) => {
      const rows = await tx.query<readonly { organisationId: string }[]>(
        'select organisation_id as "organisationId" from allocation where id::text = $1',
        [id],
      );
      if (!rows[0]) throw new DomainError('RECEIVABLES.ALLOCATION_UNKNOWN', 'There is no such allocation.', { id });
      await lockAccount(tx, rows[0].organisationId);
      if (await isDone(tx, 'allocation', commandId)) return rows[0].organisationId;
      const [allocation] = await standing(tx, { id });
      if (!allocation)
        throw new DomainError('RECEIVABLES.TAKEN_BACK', 'This allocation has been taken back already.', { id });
      if (allocation.writeOffId)
        throw new DomainError('RECEIVABLES.WRITTEN_OFF', 'This was written off; take the write-off back instead.', {
          id,
        });
      if (allocation.refundId)
        throw new DomainError('RECEIVABLES.REFUNDED', 'This money was refunded; take the refund back instead.', { id });
      await takeBack(tx, [allocation], reason, { commandId, by: user.id, now });
      if (allocation.invoiceId) await this.nudges.note(tx, [allocation.invoiceId], commandId, now);
      return allocation.organisationId;
    });
    await this.nudges.deliver();
    return organisationId;
  }

  /** An issued credit note settles the document that it corrects, as far as that is open; the rest is on account. */
  async creditIssued(tx: EntityManager, creditNoteId: string, entry: Omit<Entry, 'commandId'>): Promise<void> {
    const rows = await tx.query<readonly { organisationId: string; corrects: string }[]>(
      'select organisation_id as "organisationId", corrects from invoice where id = $1',
      [creditNoteId],
    );
    if (!rows[0]) return;
    const { organisationId, corrects } = rows[0];
    await lockAccount(tx, organisationId);
    const debt = (await debtsOf(tx, organisationId)).find(({ id }) => id === corrects);
    const [source] = await creditsOf(tx, { id: creditNoteId });
    if (!debt || !source) return;
    const commandId = `credit note ${creditNoteId}`;
    await insertAllocations(tx, source, { invoices: shareFor(source.left, debt) }, { ...entry, commandId });
    await this.nudges.note(tx, [corrects], commandId, entry.now);
  }

  /** What is open of an invoice is given up. In the caller's transaction. */
  async writeOff(
    tx: EntityManager,
    writeOffId: string,
    share: Share,
    entry: Entry & { readonly organisationId: string },
  ): Promise<void> {
    const { organisationId } = entry;
    await insertAllocations(tx, { kind: 'write-off', id: writeOffId, organisationId }, { invoices: [share] }, entry);
  }

  /** What was given up is owed again. In the caller's transaction. */
  async takeBackWriteOff(tx: EntityManager, writeOffId: string, reason: string, entry: Entry): Promise<void> {
    await takeBack(tx, await standing(tx, { writeOffId }), reason, entry);
  }

  /** Once the caller's transaction is over: the invoices touched are told. */
  async announce(): Promise<void> {
    await this.nudges.deliver();
  }

  /** What was paid for an invoice before its issue settles it now. */
  async settleEarmarked(tx: EntityManager, invoiceId: string, entry: Omit<Entry, 'commandId' | 'by'>): Promise<void> {
    const payments = await tx.query<readonly { id: string; organisationId: string }[]>(
      'select id, organisation_id as "organisationId" from payment where earmarked_for = $1 order by received_on, id',
      [invoiceId],
    );
    for (const { id, organisationId } of payments) {
      await lockAccount(tx, organisationId);
      const debt = (await debtsOf(tx, organisationId)).find((each) => each.id === invoiceId);
      const [source] = await creditsOf(tx, { id });
      if (!debt || !source) continue;
      const commandId = `earmarked ${id} ${invoiceId}`;
      await insertAllocations(
        tx,
        source,
        { invoices: shareFor(source.left, debt) },
        { ...entry, by: 'system', commandId },
      );
    }
  }

  private async find(tx: EntityManager, id: string): Promise<CreditAtHand> {
    const [credit] = await creditsOf(tx, { id });
    if (credit) return credit;
    throw new DomainError(
      'RECEIVABLES.CREDIT_UNKNOWN',
      'There is no such payment or credit note, or it was taken back; choose one of the account.',
      { id },
    );
  }
}
