// The rows of drafts that arise from a case. Approved is a claim that an event of its case names (one whose approval was refused has left
// its row behind), or one that came after the case's own approval and is charged apart from it.
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { ChargeLine } from '#domain/invoices/expenses';
import { sum } from '#domain/money/pence';

export interface NewDraft {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly reason: string;
  readonly lines: readonly ChargeLine[];
  /** Claims of Travel and Subsistence that it charges. */
  readonly claims: readonly string[];
  /** Null where the system prepares it. */
  readonly by: string | null;
}

export interface Claim {
  readonly id: string;
  readonly lines: readonly ChargeLine[];
}

/** The document that charges the fee, or what takes its place; one that is credited to the last penny charges nothing. */
export interface FeeDocument {
  readonly id: string;
  readonly status: 'draft' | 'issued';
  readonly released: boolean;
  readonly feeNet: number;
}

const WHOLLY_CREDITED = `i.status = 'issued' and i.gross_pence > 0 and i.credited_pence = i.gross_pence`;

export const unchargedClaims = (tx: EntityManager, caseId: string): Promise<readonly Claim[]> =>
  tx.query(
    `select c.id, c.lines from expense_claim c
     where c.case_id = $1 and not exists (select from charged_claim k join invoice i on i.id = k.invoice_id
         where k.claim_id = c.id and not (${WHOLLY_CREDITED}))
       and (exists (select from case_event e where e.case_id = c.case_id and e.type = 'ExpensesApproved' and e.data ->> 'claim' = c.id::text)
         or exists (select from travel_claim t where t.expense_claim_id = c.id and t.charge <> 'by the case'))
     order by c.approved_at, c.id`,
    [caseId],
  );

export async function feeDocument(tx: EntityManager, caseId: string): Promise<FeeDocument | undefined> {
  const rows = await tx.query<readonly FeeDocument[]>(
    `select id, status, released_at is not null as released, (lines -> 0 ->> 'net')::int as "feeNet" from invoice i
     where i.case_id = $1 and i.kind = 'invoice' and i.status <> 'discarded' and not (${WHOLLY_CREDITED})
       and i.reason in ('fee', 'fee and expenses', 'cancellation', 'fee after withdrawal')
     order by created_at limit 1`,
    [caseId],
  );
  return rows[0];
}

export async function insertDraft(tx: EntityManager, draft: NewDraft, now: Instant): Promise<void> {
  const { id, caseId, organisationId, reason, lines, claims, by } = draft;
  const made = await tx.query<readonly unknown[]>(
    `insert into invoice (id, series, case_id, organisation_id, reason, status, customer, lines, gross_pence, prepared_by, created_at)
     select $1, 'INV', $2, o.id, $3, 'draft',
       jsonb_strip_nulls(jsonb_build_object('name', o.legal_name, 'addressLines', o.address_lines, 'vatNumber', o.vat_number)),
       $5, $6, $7, $8 from organisation o where o.id = $4
     on conflict (id) do nothing returning id`,
    [...[id, caseId, reason, organisationId, JSON.stringify(lines), sum(lines.map(({ net }) => net))], ...[by, now]],
  );
  if (made.length === 0) return;
  await tx.query(
    `insert into charged_claim (claim_id, invoice_id) select unnest($1::uuid[]), $2
     on conflict (claim_id) do update set invoice_id = excluded.invoice_id`,
    [claims, id],
  );
}

/** The claims that it charged are free for another. */
export async function discardDraft(
  tx: EntityManager,
  id: string,
  { by, reason }: { readonly by: string | null; readonly reason: string },
  now: Instant,
): Promise<void> {
  await tx.query('delete from charged_claim where invoice_id = $1', [id]);
  await tx.query(
    `update invoice set status = 'discarded', discard_reason = $2, discarded_by = $3, discarded_at = $4,
       version = version + 1 where id = $1`,
    [id, reason, by, now],
  );
}
