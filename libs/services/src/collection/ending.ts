// Nothing is open any more: what still waited for money is put away, each with its reason.
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { Collected } from '#workflows/invoices/invoice.contract';
import { log } from './collection-log.js';
import type { CollectionState } from './collection-state.js';
import { settleRungs } from './rungs.js';

export async function endCollection(
  tx: EntityManager,
  state: CollectionState,
  now: Instant,
): Promise<NonNullable<Collected['ended']>> {
  const { invoiceId, promise, dispute, writeOff } = state;
  const writtenOff = writeOff?.status === 'approved';
  const reason = writtenOff ? 'written off' : 'nothing is open any more';
  await settleRungs(tx, invoiceId, 'all that wait', 'suppressed', now, reason);
  if (promise)
    await tx.query(`update promise_to_pay set status = $2, ended_at = $3 where id = $1`, [
      promise.id,
      writtenOff ? 'broken' : 'kept',
      now,
    ]);
  if (dispute) await endDispute(tx, state, now);
  if (writeOff?.status === 'proposed')
    await tx.query(
      `update write_off set status = 'refused', decided_by = 'system', decided_at = $2, note = 'paid meanwhile' where id = $1`,
      [writeOff.id, now],
    );
  const settled = await lastSettled(tx, invoiceId);
  const words = writtenOff ? 'Written off: nothing is collected any more' : 'Settled in full';
  await log(tx, invoiceId, now, { once: `settled ${settled}`, kind: 'settled', words, by: null });
  return writtenOff ? 'written off' : 'paid';
}

async function endDispute(tx: EntityManager, { dispute, writeOff }: CollectionState, now: Instant): Promise<void> {
  await tx.query(
    `update dispute d set ended_at = $2, ended_by = 'system', outcome_note = 'nothing is open any more',
       outcome = case when $3 then 'written off'
         when exists (select from allocation a where a.invoice_id = d.invoice_id and a.credit_note_id is not null and a.made_at >= d.opened_at)
           then 'credit note' else 'confirmed' end
     where d.id = $1`,
    [dispute?.id, now, writeOff?.status === 'approved'],
  );
}

/** Which allocation did it: an invoice that is open again and settled again ends twice. */
async function lastSettled(tx: EntityManager, invoiceId: string): Promise<string> {
  const rows = await tx.query<readonly { id: string }[]>(
    'select id from allocation where invoice_id = $1 order by made_at desc, ordinal desc, id limit 1',
    [invoiceId],
  );
  return rows[0]?.id ?? 'by nothing';
}
