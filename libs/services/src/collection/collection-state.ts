// An invoice's collection as it stands: read anew each time, one statement.
import type { EntityManager } from 'typeorm';
import { instant, type Instant, type LocalDay } from '#domain/calendar/dates';
import type { Collecting, Letter } from '#domain/collection/collection';
import type { Standing } from '#domain/collection/instructions';
import type { Rung } from '#domain/deadlines/ladder';
import type { Pence } from '#domain/money/pence';
import { instantOf } from '#platform/database/instant-of';

export interface RungRow {
  readonly id: string;
  readonly name: string;
  readonly days: number;
  readonly dueAt: Instant;
  readonly status: 'waiting' | 'sent' | 'skipped' | 'suppressed';
  readonly settledAt: Instant | null;
  readonly reason: string | null;
}

export interface OpenDispute {
  readonly id: string;
  readonly reason: string;
  readonly owner: { readonly id: string; readonly name: string; readonly email: string };
  readonly reviewOn: LocalDay;
  readonly toldAt: Instant | null;
  readonly openedAt: Instant;
}

export interface CollectionState {
  readonly invoiceId: string;
  readonly status: 'draft' | 'issued' | 'discarded';
  readonly number: string;
  readonly issuedAt: Instant;
  readonly issuedOn: LocalDay;
  readonly dueOn: LocalDay;
  readonly grossPence: Pence;
  readonly openPence: Pence;
  readonly purchaseOrder: string | null;
  readonly organisationId: string;
  /** As it stands on the invoice. */
  readonly customer: { readonly name: string; readonly addressLines: readonly string[] };
  readonly organisation: string;
  readonly programme: string;
  readonly caseId: string;
  readonly caseNo: string;
  readonly cycle: number;
  readonly contact: { readonly name: string; readonly email: string } | null;
  readonly rungs: readonly RungRow[];
  readonly promise: { readonly id: string; readonly promisedOn: LocalDay; readonly note: string } | null;
  readonly dispute: OpenDispute | null;
  readonly pause: { readonly id: string; readonly until: LocalDay | null; readonly reason: string } | null;
  readonly writeOff: {
    readonly id: string;
    readonly status: 'proposed' | 'approved';
    readonly reason: string;
    readonly proposedBy: string;
    readonly pence: Pence | null;
  } | null;
}

const STATE = `
  select i.id as "invoiceId", i.status, i.number, ${instantOf('i.issued_at')} as "issuedAt", i.issued_on::text as "issuedOn", i.due_on::text as "dueOn",
    i.gross_pence as "grossPence", i.gross_pence - i.settled_pence as "openPence", i.purchase_order as "purchaseOrder",
    i.customer, o.id as "organisationId", o.name as organisation, p.name as programme, f.id as "caseId", f.number as "caseNo", f.cycle,
    (select jsonb_build_object('name', coalesce(c.name, o.legal_name), 'email', coalesce(o.invoice_email, c.email))
      from finance_contact_on(o.id, $2) c where coalesce(o.invoice_email, c.email) is not null) as contact,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'days', r.days, 'dueAt', ${instantOf('r.due_at')},
        'status', r.status, 'settledAt', ${instantOf('r.settled_at')}, 'reason', r.reason) order by r.days), '[]')
      from collection_rung r where r.invoice_id = i.id) as rungs,
    (select jsonb_build_object('id', m.id, 'promisedOn', m.promised_on, 'note', m.note)
      from promise_to_pay m where m.invoice_id = i.id and m.status = 'open') as promise,
    (select jsonb_build_object('id', d.id, 'reason', d.reason, 'reviewOn', d.review_on, 'toldAt', ${instantOf('d.told_at')},
        'openedAt', ${instantOf('d.opened_at')}, 'owner', jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email))
      from dispute d join account a on a.id = d.owner where d.invoice_id = i.id and d.ended_at is null) as dispute,
    (select jsonb_build_object('id', h.id, 'until', h.until, 'reason', h.reason)
      from collection_pause h where h.organisation_id = o.id and h.ended_at is null) as pause,
    (select jsonb_build_object('id', w.id, 'status', w.status, 'reason', w.reason, 'proposedBy', w.proposed_by, 'pence', w.pence)
      from write_off w where w.invoice_id = i.id and w.status in ('proposed', 'approved')) as "writeOff"
  from invoice i join organisation o on o.id = i.organisation_id join case_file f on f.id = i.case_id
    join programme p on p.id = f.programme_id
  where i.id::text = $1 and i.kind <> 'credit note'`;

export async function stateOf(
  tx: Pick<EntityManager, 'query'>,
  invoiceId: string,
  today: LocalDay,
): Promise<CollectionState | undefined> {
  const rows = await tx.query<readonly CollectionState[]>(STATE, [invoiceId, today]);
  return rows[0];
}

/** Holds the account's lock: what is read stays so until the transaction is over. */
export async function lockState(tx: EntityManager, invoiceId: string, today: LocalDay): Promise<CollectionState> {
  await tx.query('select lock_account(organisation_id) from invoice where id::text = $1', [invoiceId]);
  const state = await stateOf(tx, invoiceId, today);
  if (state) return state;
  throw new Error(`invoice ${invoiceId} is not in the database, or is a credit note`);
}

const asRung = ({ name, days, dueAt }: RungRow, warnsOf: LocalDay): Rung => ({
  rung: name,
  days,
  dueAt: instant(dueAt),
  warnsOf,
  audience: ['organisation'],
  level: 0,
});

/** As the rules see it. */
export const collecting = ({ openPence, dueOn, rungs, promise, dispute, pause }: CollectionState): Collecting => ({
  open: openPence,
  dueOn,
  rungs: rungs.filter(({ status }) => status === 'waiting').map((row) => asRung(row, dueOn)),
  holds: {
    dispute: dispute && { reviewOn: dispute.reviewOn, reviewTold: dispute.toldAt !== null },
    promisedOn: promise && promise.promisedOn,
    pause: pause && { until: pause.until },
  },
});

export const standingOf = ({ status, openPence, promise, dispute, writeOff }: CollectionState): Standing => ({
  issued: status === 'issued',
  open: openPence,
  promisedOn: promise && promise.promisedOn,
  disputed: dispute !== null,
  writeOff,
});

export interface Step {
  readonly days: number;
  readonly letter: Letter;
  readonly statement: boolean;
  readonly claim: boolean;
}

export const stepsOf = (tx: Pick<EntityManager, 'query'>): Promise<readonly Step[]> =>
  tx.query('select days, letter, statement, claim from collection_step order by days');
