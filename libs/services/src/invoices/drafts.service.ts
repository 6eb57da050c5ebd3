import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { eventOf, type CaseEvent } from '#domain/cases/events';
import type { CaseState } from '#domain/cases/state';
import { cancellationOf } from '#domain/invoices/cancellation';
import type { ChargeLine } from '#domain/invoices/expenses';
import { pence, sum } from '#domain/money/pence';
import { idOf } from '#platform/database/ids';

/** What a draft needs to know of its case; the recording's context satisfies it. */
export interface ToCharge {
  readonly id: string;
  readonly number: string;
  readonly feePence: number | null;
  readonly organisation: { readonly id: string };
  readonly programme: { readonly name: string };
}

export type Reason = 'fee and expenses' | 'cancellation';

/** Drafts of invoices, made while the event is recorded: one a case and reason, however often it is repeated. */
@Injectable()
export class DraftsService {
  async prepare(
    tx: EntityManager,
    context: ToCharge,
    reason: Reason,
    event: CaseEvent,
    before: CaseState,
    now: Instant,
  ): Promise<void> {
    const lines = reason === 'cancellation' ? cancelled(context, before) : await feeAndExpenses(tx, context, event);
    if (lines.length === 0) return;
    await tx.query(
      `insert into invoice (id, series, case_id, organisation_id, reason, status, customer, lines, gross_pence, created_at)
       select $1, 'INV', $2, o.id, $3, 'draft',
         jsonb_strip_nulls(jsonb_build_object('name', o.legal_name, 'addressLines', o.address_lines, 'vatNumber', o.vat_number)),
         $5, $6, $7 from organisation o where o.id = $4
       on conflict (id) do nothing`,
      [
        idOf('invoice', context.id, reason),
        context.id,
        reason,
        context.organisation.id,
        JSON.stringify(lines),
        sum(lines.map(({ net }) => net)),
        now,
      ],
    );
  }
}

async function feeAndExpenses(tx: EntityManager, context: ToCharge, event: CaseEvent): Promise<readonly ChargeLine[]> {
  const claim = eventOf('approveExpenses', event)?.data.claim;
  const rows = await tx.query<readonly { lines: readonly ChargeLine[] }[]>(
    'select lines from expense_claim where id = $1',
    [claim],
  );
  const net = pence(context.feePence ?? 0);
  const description = `Accreditation of the mentoring programme “${context.programme.name}”: two days of assessment, supervisory assessment, certificate`;
  return [{ description, quantity: '1', unit: 'assessment', unitNet: net, net }, ...(rows[0]?.lines ?? [])];
}

function cancelled({ feePence }: ToCharge, before: CaseState): readonly ChargeLine[] {
  const line = cancellationOf(before, pence(feePence ?? 0));
  // After the visit the whole fee may be on its way already, with the expenses.
  return line && !before.expensesApproved ? [line] : [];
}
