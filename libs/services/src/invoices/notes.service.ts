import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { DomainError, InvalidInput } from '#domain/errors';
import { creditOf, remainingOf, type Wanted } from '#domain/invoices/credits';
import { chargeLines, checkLines, type NewLine } from '#domain/invoices/lines';
import { totalsOf } from '#domain/invoices/vat';
import { sum } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import type { Corrected, InvoiceContext } from './invoice-context.js';
import { discardDraft } from './draft-rows.js';
import { creditNotesOf, existing, insertNote, type Note } from './note-rows.js';

/** What finance does to drafts: prepares notes that correct what is issued, corrects lines, discards. */
@Injectable()
export class NotesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A credit note's draft over all that remains of an issued document, or over some lines. Answers the draft's id. */
  async prepareCredit(user: User, id: string, commandId: string, wanted: Wanted, reason: string): Promise<string> {
    return this.prepare(user, id, async (tx, original) => {
      const credit = creditOf(original, remainingOf(original, await creditNotesOf(tx, id)), wanted);
      if (credit instanceof DomainError) throw credit;
      return { id: idOf('credit note', commandId), kind: 'credit note', reason, ...credit };
    });
  }

  /** A debit note's draft: what was charged too little, at the rate of the document that it corrects. Answers the draft's id. */
  async prepareDebit(
    user: User,
    id: string,
    commandId: string,
    given: readonly NewLine[],
    reason: string,
  ): Promise<string> {
    const faults = checkLines(given);
    if (faults.length > 0) throw new InvalidInput('The debit note cannot be prepared as entered.', faults);
    return this.prepare(user, id, (_tx, { lines: [first] }) => {
      const lines = chargeLines(given).map((line) => ({ ...line, rateBasisPoints: first?.rateBasisPoints ?? 0 }));
      const totals = totalsOf(lines);
      return Promise.resolve({ id: idOf('debit note', commandId), kind: 'debit note', reason, lines, totals });
    });
  }

  /** Other lines for the draft of an invoice. @throws DomainError where somebody changed it since, or it is on its way. */
  async changeLines(user: User, id: string, seen: number, given: readonly NewLine[]): Promise<void> {
    const denied = refuseUnless(user, 'prepareInvoice');
    if (denied) throw denied;
    const faults = checkLines(given);
    if (faults.length > 0) throw new InvalidInput('The draft cannot be changed as entered.', faults);
    const lines = chargeLines(given);
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const { kind, version } = draftOf(await existing(tx, id, now));
      if (version !== seen)
        throw new DomainError('INVOICE.CHANGED', 'The draft has changed since you opened it; load it again.', { id });
      if (kind !== 'invoice')
        throw new DomainError('INVOICE.IS_A_NOTE', 'The lines of a note follow what it corrects; discard it instead.');
      await tx.query('update invoice set lines = $2, gross_pence = $3, version = version + 1 where id = $1', [
        ...[id, JSON.stringify(lines), sum(lines.map(({ net }) => net))],
      ]);
    });
  }

  /** A draft that shall not be issued stays on record with the reason. */
  async discard(user: User, id: string, reason: string): Promise<void> {
    const denied = refuseUnless(user, 'prepareInvoice');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const context = await existing(tx, id, now);
      if (context.status === 'discarded') return;
      draftOf(context);
      await discardDraft(tx, id, { by: user.id, reason }, now);
    });
  }

  private async prepare(
    user: User,
    id: string,
    make: (tx: EntityManager, original: Corrected) => Promise<Note>,
  ): Promise<string> {
    const denied = refuseUnless(user, 'prepareInvoice');
    if (denied) throw denied;
    const now = await this.clock.now();
    return this.db.transaction(async (tx) => {
      const { status, kind, number, totals, lines } = await existing(tx, id, now);
      if (status !== 'issued' || kind === 'credit note' || number === null || totals === null)
        throw new DomainError(
          'INVOICE.NOT_TO_BE_CORRECTED',
          'Only an issued invoice or debit note is corrected by a note; a draft is changed or discarded.',
          { id, status, kind },
        );
      const note = await make(tx, { id, number, lines, totals } as Corrected);
      await insertNote(tx, id, note, user.id, now);
      return note.id;
    });
  }
}

/** @throws DomainError unless it may still be changed. */
function draftOf(context: InvoiceContext): InvoiceContext {
  const { id, status, releasedBy } = context;
  if (status === 'draft' && releasedBy === null) return context;
  throw new DomainError(
    'INVOICE.NO_DRAFT',
    status === 'draft'
      ? 'This draft is approved and being issued; it does not change any more.'
      : `This document is ${status}; only a draft is changed or discarded. What is issued is credited.`,
    { id, status },
  );
}
