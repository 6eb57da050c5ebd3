// Following a person's instruction: the rows that it changes, and the line that says so.
import type { EntityManager } from 'typeorm';
import { dayInWords } from '#domain/calendar/day-words';
import type { Instruction } from '#domain/collection/instructions';
import { decimalPounds, pence } from '#domain/money/pence';
import { idOf } from '#platform/database/ids';
import type { AllocationsService } from '../receivables/allocations.service.js';
import type { Entry } from '../receivables/allocations.service.js';
import type { CollectionState } from './collection-state.js';

type Given<T extends Instruction['type']> = Extract<Instruction, { type: T }>['data'];
type Follow<T extends Instruction['type']> = (
  tx: EntityManager,
  state: CollectionState,
  data: Given<T>,
  entry: Entry,
  allocations: AllocationsService,
) => Promise<string>;

const endPromise = (tx: EntityManager, invoiceId: string, status: 'replaced' | 'withdrawn', now: string) =>
  tx.query(`update promise_to_pay set status = $2, ended_at = $3 where invoice_id = $1 and status = 'open'`, [
    invoiceId,
    status,
    now,
  ]);

/** Each answers the line for the history. */
const FOLLOW: { readonly [T in Instruction['type']]: Follow<T> } = {
  promise: async (tx, { invoiceId }, { promisedOn, note }, { commandId, by, now }) => {
    await endPromise(tx, invoiceId, 'replaced', now);
    await tx.query(
      'insert into promise_to_pay (id, invoice_id, promised_on, note, made_by, made_at) values ($1, $2, $3, $4, $5, $6)',
      [idOf('promise', commandId), invoiceId, promisedOn, note, by, now],
    );
    return `Payment promised for ${dayInWords(promisedOn)}: ${note}`;
  },
  withdrawPromise: async (tx, { invoiceId }, { reason }, { now }) => {
    await endPromise(tx, invoiceId, 'withdrawn', now);
    return `Promise to pay withdrawn: ${reason}`;
  },
  dispute: async (tx, { invoiceId }, { reason, owner, reviewOn }, { commandId, by, now }) => {
    await tx.query(
      `insert into dispute (id, invoice_id, reason, owner, review_on, opened_by, opened_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [idOf('dispute', commandId), invoiceId, reason, owner, reviewOn, by, now],
    );
    return `Disputed, to be reviewed on ${dayInWords(reviewOn)}: ${reason}`;
  },
  reviewDispute: async (tx, { dispute }, { note, owner, reviewOn }) => {
    await tx.query('update dispute set owner = $2, review_on = $3, told_at = null where id = $1', [
      dispute?.id,
      owner,
      reviewOn,
    ]);
    return `Dispute reviewed, again on ${dayInWords(reviewOn)}: ${note}`;
  },
  settleDispute: async (tx, { dispute }, { outcome, note }, { by, now }) => {
    await tx.query('update dispute set outcome = $2, outcome_note = $3, ended_by = $4, ended_at = $5 where id = $1', [
      ...[dispute?.id, outcome, note, by, now],
    ]);
    return `Dispute settled, ${outcome === 'confirmed' ? 'the invoice stands' : 'by a credit note'}: ${note}`;
  },
  proposeWriteOff: async (tx, { invoiceId, openPence }, { reason }, { commandId, by, now }) => {
    await tx.query(
      'insert into write_off (id, invoice_id, reason, proposed_by, proposed_at) values ($1, $2, $3, $4, $5)',
      [idOf('write-off', commandId), invoiceId, reason, by, now],
    );
    return `Write-off of £${decimalPounds(openPence)} proposed: ${reason}`;
  },
  approveWriteOff: async (tx, state, { note }, entry, allocations) => {
    const { invoiceId, openPence, organisationId, writeOff } = state;
    const id = writeOff?.id ?? '';
    await decide(tx, id, 'approved', note, entry, openPence);
    await allocations.writeOff(tx, id, { id: invoiceId, pence: openPence }, { ...entry, organisationId });
    return `£${decimalPounds(openPence)} written off${note ? `: ${note}` : ''}`;
  },
  refuseWriteOff: async (tx, { writeOff }, { note }, entry) => {
    await decide(tx, writeOff?.id ?? '', 'refused', note, entry, null);
    return `Write-off not approved${note ? `: ${note}` : ''}`;
  },
  reverseWriteOff: async (tx, { writeOff }, { reason }, entry, allocations) => {
    await tx.query(`update write_off set status = 'reversed', note = $2 where id = $1`, [writeOff?.id, reason]);
    await allocations.takeBackWriteOff(tx, writeOff?.id ?? '', reason, entry);
    return `Write-off of £${decimalPounds(writeOff?.pence ?? pence(0))} taken back: ${reason}`;
  },
};

const decide = (
  tx: EntityManager,
  id: string,
  status: 'approved' | 'refused',
  note: string,
  { by, now }: Entry,
  amount: number | null,
) =>
  tx.query('update write_off set status = $2, note = $3, decided_by = $4, decided_at = $5, pence = $6 where id = $1', [
    ...[id, status, note, by, now, amount],
  ]);

export function follow(
  tx: EntityManager,
  state: CollectionState,
  { type, data }: Instruction,
  entry: Entry,
  allocations: AllocationsService,
): Promise<string> {
  const how = FOLLOW[type] as Follow<typeof type>;
  return how(tx, state, data, entry, allocations);
}
