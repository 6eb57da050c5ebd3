// An invoice as a claim for its late payment sees it: one statement, read anew each time.
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { claimOf, type LateClaim, type ReferenceRate, type Settlement } from '#domain/late-payment/late-payment';
import type { ClaimStanding } from '#domain/late-payment/claim-steps';
import type { Pence } from '#domain/money/pence';
import { instantOf } from '#platform/database/instant-of';
import { RATES } from './reference-rates.service.js';

export interface ClaimRow {
  readonly id: string;
  readonly status: 'proposed' | 'released' | 'withdrawn';
  readonly number: string | null;
  readonly untilDay: LocalDay | null;
  readonly reckoning: LateClaim | null;
  readonly proposedBy: string;
  /** Names; null for the system. */
  readonly proposer: string | null;
  readonly proposedAt: Instant;
  readonly releaser: string | null;
  readonly releasedAt: Instant | null;
  readonly withdrawer: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: string | null;
  readonly documentId: string | null;
}

export interface ClaimState {
  readonly invoiceId: string;
  readonly status: string;
  readonly number: string;
  readonly issuedOn: LocalDay;
  readonly dueOn: LocalDay;
  /** Gross less what was credited on it; a credit note of another invoice that was set against it counts as paid on the day of its issue. */
  readonly owed: Pence;
  readonly paid: readonly Settlement[];
  readonly disputed: boolean;
  readonly customer: { readonly name: string; readonly addressLines: readonly string[] };
  readonly caseId: string;
  readonly caseNo: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  readonly contact: { readonly name: string; readonly email: string } | null;
  /** The one that stands first, then the latest. */
  readonly claims: readonly ClaimRow[];
}

const CLAIMS = `
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'status', c.status, 'number', c.number, 'untilDay', c.until_day,
      'reckoning', c.reckoning, 'proposedBy', c.proposed_by, 'proposer', p.name, 'proposedAt', ${instantOf('c.proposed_at')},
      'releaser', r.name, 'releasedAt', ${instantOf('c.released_at')}, 'withdrawer', w.name, 'withdrawnAt', ${instantOf('c.withdrawn_at')},
      'withdrawalReason', c.withdrawal_reason, 'documentId', (select d.id from document d where d.id = c.id))
      order by c.status = 'withdrawn', c.proposed_at desc, c.id desc), '[]')
   from late_payment_claim c left join account p on p.id::text = c.proposed_by left join account r on r.id::text = c.released_by
     left join account w on w.id::text = c.withdrawn_by where c.invoice_id = i.id)`;

const STATE = `
  select i.id as "invoiceId", i.status, coalesce(i.number, 'Draft') as number, i.issued_on::text as "issuedOn", i.due_on::text as "dueOn",
    i.gross_pence - i.credited_pence as owed, i.customer, f.id as "caseId", f.number as "caseNo", f.cycle, o.name as organisation, g.name as programme,
    (select coalesce(jsonb_agg(jsonb_build_object('day', x.day, 'pence', a.pence) order by x.day), '[]')
      from allocation a left join payment m on m.id = a.payment_id left join invoice n on n.id = a.credit_note_id
        cross join lateral (select coalesce(m.received_on, n.issued_on) as day) x
      where a.invoice_id = i.id and a.reverses is null and n.corrects is distinct from i.id
        and not exists (select from allocation b where b.reverses = a.id)) as paid,
    exists (select from dispute d where d.invoice_id = i.id and d.ended_at is null) as disputed,
    (select jsonb_build_object('name', c.name, 'email', c.email) from finance_contact_on(o.id, $2) c where c.id is not null) as contact,
    ${CLAIMS} as claims
  from invoice i join organisation o on o.id = i.organisation_id join case_file f on f.id = i.case_id join programme g on g.id = f.programme_id
  where i.id::text = $1 and i.kind <> 'credit note'`;

export async function claimState(
  tx: Pick<EntityManager, 'query'>,
  invoiceId: string,
  today: LocalDay,
): Promise<ClaimState> {
  const rows = await tx.query<readonly ClaimState[]>(STATE, [invoiceId, today]);
  if (rows[0]) return rows[0];
  throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id: invoiceId });
}

/** Two people never decide of one claim at once. */
export async function lockClaims(tx: EntityManager, invoiceId: string, today: LocalDay): Promise<ClaimState> {
  await tx.query('select lock_account(organisation_id) from invoice where id::text = $1', [invoiceId]);
  return claimState(tx, invoiceId, today);
}

export const standingClaim = ({ claims }: ClaimState): ClaimRow | undefined =>
  claims.find(({ status }) => status !== 'withdrawn');

export function standingOf(state: ClaimState): ClaimStanding {
  const claim = standingClaim(state);
  const { disputed } = state;
  if (!claim || claim.status === 'withdrawn') return { disputed, claim: null };
  return { disputed, claim: { status: claim.status, proposedBy: claim.proposedBy } };
}

/** What is due by that day, or why nothing is. */
export async function reckon(
  tx: Pick<EntityManager, 'query'>,
  { status, dueOn, owed, paid }: ClaimState,
  today: LocalDay,
): Promise<LateClaim | DomainError> {
  if (status !== 'issued')
    return new DomainError('CLAIM.NOT_LATE', 'Nothing is claimed of a draft; the invoice is issued first.');
  return claimOf({ dueOn, owed, paid }, today, await tx.query<readonly ReferenceRate[]>(RATES));
}
