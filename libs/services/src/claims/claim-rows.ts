// A claim with all that its page and its rules need: one statement.
import type { EntityManager } from 'typeorm';
import type { Charge } from '#domain/claims/claim-charging';
import type { ClaimLine } from '#domain/claims/claim-lines';
import type { ClaimStatus } from '#domain/claims/claim-steps';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { Pence } from '#domain/money/pence';
import { idOf, newId } from '#platform/database/ids';
import { instantOf } from '#platform/database/instant-of';
import type { Remark, TravelClaimStep } from './travel-claim.entity.js';

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface ClaimCase {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  /** As agreed before the visit was booked, where it was. */
  readonly estimate: { readonly net: Pence; readonly agreedOn: LocalDay | null } | null;
  /** Net of other approved claims of the case. */
  readonly approvedBeside: Pence;
}

export interface StoredClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly version: number;
  readonly claimant: Person & { readonly email: string };
  readonly case: ClaimCase;
  readonly lines: readonly ClaimLine[];
  readonly remarks: readonly Remark[];
  readonly charge: Charge | null;
  readonly expenseClaimId: string | null;
  readonly receipts: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly contentType: string;
    readonly bytes: number;
  }[];
  /** The oldest first. */
  readonly steps: readonly {
    readonly what: TravelClaimStep['what'];
    readonly by: string;
    readonly at: Instant;
    readonly note: string | null;
    readonly remarks: readonly Remark[];
  }[];
  /** What charges it. */
  readonly invoice: { readonly id: string; readonly number: string | null; readonly status: string } | null;
}

/** Approved for its case: by an event of it, or as a claim. */
export const APPROVED = `(exists (select from case_event e where e.case_id = x.case_id and e.type = 'ExpensesApproved'
    and e.data ->> 'claim' = x.id::text) or exists (select from travel_claim t where t.expense_claim_id = x.id))`;

const CLAIM = `
  select c.id, c.status, c.version, c.lines, c.remarks, c.charge, c.expense_claim_id as "expenseClaimId",
    jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email) as claimant,
    jsonb_build_object('id', f.id, 'number', f.number, 'cycle', f.cycle, 'organisation', o.name, 'programme', p.name,
      'estimate', (select jsonb_build_object('net', (f.state #>> '{estimate,net}')::int, 'agreedOn', f.state #>> '{estimate,agreedOn}')
        where f.state #>> '{estimate,net}' is not null),
      'approvedBeside', (select coalesce(sum(x.net_pence), 0)::int from expense_claim x
        where x.case_id = f.id and x.id is distinct from c.expense_claim_id and ${APPROVED})) as "case",
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'fileName', r.file_name, 'contentType', b.content_type,
        'bytes', length(b.bytes)) order by r.uploaded_at, r.id), '[]')
       from travel_receipt r join file_content b on b.sha256 = r.sha256 where r.claim_id = c.id) as receipts,
    (select coalesce(jsonb_agg(jsonb_build_object('what', s.what, 'by', w.name, 'at', ${instantOf('s.at')}, 'note', s.note,
        'remarks', s.remarks) order by s.at, s.id), '[]')
       from travel_claim_step s join account w on w.id = s.by where s.claim_id = c.id) as steps,
    (select jsonb_build_object('id', i.id, 'number', i.number, 'status', i.status) from charged_claim k
       join invoice i on i.id = k.invoice_id where k.claim_id = c.expense_claim_id) as invoice
  from travel_claim c join account u on u.id = c.claimant join case_file f on f.id = c.case_id
    join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
  where c.id::text = $1`;

export async function claimOf(
  manager: EntityManager,
  id: string,
  lock: '' | 'for update of c' = '',
): Promise<StoredClaim> {
  const rows = await manager.query<readonly StoredClaim[]>(`${CLAIM} ${lock}`, [id]);
  if (rows[0]) return rows[0];
  throw new DomainError('CLAIM.UNKNOWN', 'There is no such claim among those that you may see.', { id });
}

/** The command that tells the case of its approval: always the same, so that the case takes it once. */
export const commandOf = (claimId: string): string => idOf('approval of claim', claimId);

export type NewStep = Pick<TravelClaimStep, 'what' | 'by' | 'note' | 'remarks'>;

export async function tellStep(tx: EntityManager, claimId: string, step: NewStep, now: Instant): Promise<void> {
  await tx.query(
    'insert into travel_claim_step (id, claim_id, what, by, at, note, remarks) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), claimId, step.what, step.by, now, step.note, JSON.stringify(step.remarks)],
  );
}
